import type { ActionTables } from './tables/actions.ts'
import type { DirectoryTables } from './tables/directory.ts'
import type { DutiesTables } from './tables/duties.ts'
import type { FeedTables } from './tables/feed.ts'
import type { GraphTables } from './tables/graph.ts'
import type { RegisterTables } from './tables/register.ts'
import type { RoutineTables } from './tables/routine.ts'
import type { TeamsTables } from './tables/teams.ts'

/** Every table, one file a room. Column names are SQL's (snake_case); a store turns rows into domain values. */
export type Schema = DirectoryTables &
  GraphTables &
  RoutineTables &
  RegisterTables &
  TeamsTables &
  DutiesTables &
  FeedTables &
  ActionTables &
  ChangeTable

/** One row a part of the snapshot; `version` grows by one with every write to that part. */
type ChangeTable = { change: { part: Part; version: number } }
export type Part = 'directory' | 'routine' | 'register'
