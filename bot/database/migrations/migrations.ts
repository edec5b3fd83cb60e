import type { Migration } from 'kysely/migration'
import * as change from './0001-change.ts'
import * as directory from './0002-directory.ts'
import * as routine from './0003-routine.ts'
import * as register from './0004-register.ts'
import * as teams from './0005-teams.ts'
import * as graph from './0006-graph.ts'
import * as duties from './0007-duties.ts'
import * as unreached from './0008-unreached.ts'
import * as feed from './0009-feed.ts'
import * as notices from './0010-notices.ts'
import * as imports from './0011-imports.ts'

/** Every step a database has taken, in order. A step that has been released is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-change': change,
  '0002-directory': directory,
  '0003-routine': routine,
  '0004-register': register,
  '0005-teams': teams,
  '0006-graph': graph,
  '0007-duties': duties,
  '0008-unreached': unreached,
  '0009-feed': feed,
  '0010-notices': notices,
  '0011-imports': imports,
}
