import { useMemo } from 'react'
import { useAddress } from '../address.ts'

export const matrixViews = ['systems', 'duties', 'changes'] as const
export type MatrixView = (typeof matrixViews)[number]
export const groupings = ['none', 'department', 'vendor'] as const
export type Grouping = (typeof groupings)[number]
export const orders = ['name', 'department', 'gaps'] as const
export type Order = (typeof orders)[number]

/** What of the matrix is shown, and how: all of it stands in the address, so that a link shows the same. */
export type Selection = {
  view: MatrixView
  text: string
  department: string
  vendor: string
  role: string
  person: string
  onlyGaps: boolean
  group: Grouping
  order: Order
  /** The day as of which it is shown; null for today. */
  on: string | null
}

/** The names that the address has for each. */
export const inAddress = {
  view: 'vy',
  text: 'sok',
  department: 'forvaltning',
  vendor: 'leverantor',
  role: 'roll',
  person: 'person',
  onlyGaps: 'luckor',
  group: 'grupp',
  order: 'ordning',
  on: 'dag',
} as const

/** The selection of the address; whatever is not known there counts as not said. */
export function useSelection(): Selection {
  const { query } = useAddress()
  return useMemo(() => selectionOf(query), [query])
}

export function selectionOf(query: URLSearchParams): Selection {
  const said = (name: keyof typeof inAddress) => query.get(inAddress[name]) ?? ''
  const on = said('on')
  return {
    view: among(matrixViews, said('view')),
    text: said('text'),
    department: said('department'),
    vendor: said('vendor'),
    role: said('role'),
    person: said('person'),
    onlyGaps: said('onlyGaps') === '1',
    group: among(groupings, said('group')),
    order: among(orders, said('order')),
    on: isDay(on) ? on : null,
  }
}

function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (!(year && month && day)) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const longest = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return longest !== undefined && day <= longest
}

function among<Name extends string>(names: readonly [Name, ...Name[]], said: string): Name {
  return names.find((name) => name === said) ?? names[0]
}
