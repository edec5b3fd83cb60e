import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { MeView } from '../bot/web/views/me.ts'

export type PageId = 'matrix' | 'mine' | 'systems' | 'followUp' | 'documents' | 'manage'

export type Page = {
  id: PageId
  /** The first part of its address after `/tab/`. */
  path: string
  /** Loaded when it is first opened. */
  Component: LazyExoticComponent<ComponentType>
  /** Who is offered it; the server decides what it then answers. */
  may: (me: MeView) => boolean
}

const everybody = () => true

/** The tab's pages in the order of their tabs; the first one is the beginning. */
export const pages: readonly Page[] = [
  {
    id: 'matrix',
    path: 'matris',
    Component: lazy(async () => ({
      default: (await import('./matrix/MatrixPage.tsx')).MatrixPage,
    })),
    may: everybody,
  },
  {
    id: 'mine',
    path: 'mitt',
    Component: lazy(async () => ({ default: (await import('./mine/MinePage.tsx')).MinePage })),
    may: everybody,
  },
  {
    id: 'systems',
    path: 'system',
    Component: lazy(async () => ({
      default: (await import('./systems/SystemsPage.tsx')).SystemsPage,
    })),
    may: everybody,
  },
  {
    id: 'followUp',
    path: 'uppfoljning',
    Component: lazy(async () => ({
      default: (await import('./follow-up/FollowUpPage.tsx')).FollowUpPage,
    })),
    may: ({ powers }) => powers.includes('all') || powers.includes('department'),
  },
  {
    id: 'documents',
    path: 'styrdokument',
    Component: lazy(async () => ({
      default: (await import('./documents/DocumentsPage.tsx')).DocumentsPage,
    })),
    may: everybody,
  },
  {
    id: 'manage',
    path: 'forvalta',
    Component: lazy(async () => ({
      default: (await import('./manage/ManagePage.tsx')).ManagePage,
    })),
    may: ({ powers }) => powers.includes('all') || powers.includes('administer'),
  },
]
