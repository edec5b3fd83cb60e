import type { Route } from '../api/route.ts'
import { editingRoutes } from './editing.ts'
import { healthRoutes } from './health.ts'
import { importRoutes } from './imports.ts'
import { transferRoutes } from './transfers.ts'
import { undoRoutes } from './undo.ts'

type Parts = Parameters<typeof importRoutes>[0] & Parameters<typeof healthRoutes>[0]

/** Keeping the register right: by hand, by import, and by handing everything over. */
export function managingRoutes(parts: Parts): Route[] {
  return [
    ...editingRoutes(parts),
    ...undoRoutes(parts),
    ...importRoutes(parts),
    ...transferRoutes(parts),
    ...healthRoutes(parts),
  ]
}
