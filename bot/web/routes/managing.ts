import type { Database } from '../../database/database.ts'
import type { Route } from '../api/route.ts'
import { editingRoutes } from './editing.ts'
import { undoRoutes } from './undo.ts'

/** Keeping the register right: by hand, by import, and by handing everything over. */
export function managingRoutes(parts: { database: Database }): Route[] {
  return [...editingRoutes(parts), ...undoRoutes(parts)]
}
