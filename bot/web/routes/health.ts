import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import { readSyncState } from '../../directory/graph/store.ts'
import { readQueue } from '../../duties/delivery/queue/store.ts'
import { holdersAtLarge } from '../../register/holding/organisation-role.ts'
import { roleId, topics } from '../../routine/routine.ts'
import type { Reading } from '../api/reader.ts'
import { type Route, route } from '../api/route.ts'
import { type AccessView, accessView, healthView } from '../views/health.ts'
import { personShown } from '../views/person-shown.ts'
import { mayManage } from './may-manage.ts'

type Parts = { database: Database; administrators: ReadonlySet<string> }

/** How the installation is, and who may do what. */
export function healthRoutes({ database, administrators }: Parts): Route[] {
  return [health(database), settings(administrators)]
}

const health = (database: Database) =>
  route({
    method: 'GET',
    path: '/health',
    says: 'How the database, the reading of the directory and the sending of messages are.',
    may: null,
    view: healthView,
    answer: async (asked) => {
      if (!mayManage(asked)) return { kind: 'notForYou' }
      const { round, lastSuccessAt, lastFullAt, problem, problemAt, subscriptionExpiresAt } =
        await readSyncState(database)
      const { register, directory } = asked.snapshot
      return {
        kind: 'view',
        view: {
          version: versionOf(),
          people: directory.people.size,
          systems: register.systems.size,
          directory: {
            round,
            lastSuccessAt,
            lastFullAt,
            problem,
            problemAt,
            subscriptionExpiresAt,
          },
          queue: await readQueue(database),
        },
      }
    },
  })

const settings = (administrators: ReadonlySet<string>) =>
  route({
    method: 'GET',
    path: '/settings',
    says: 'Who may see and do more than everybody, and why.',
    may: null,
    view: accessView,
    answer: async (asked) =>
      mayManage(asked)
        ? { kind: 'view', view: accessOf(asked, administrators) }
        : { kind: 'notForYou' },
  })

function accessOf({ snapshot, reader }: Reading, administrators: ReadonlySet<string>): AccessView {
  const { routine, directory } = snapshot
  const roles = routine.roles.filter(
    ({ id }) => id === roleId.securityCoordinator || id === roleId.headOfIt,
  )
  const label = (id: string) =>
    routine.roles.find((role) => role.id === id)?.label[reader.language] ?? id
  return {
    all: roles.map((role) => ({
      role: role.label[reader.language],
      people: holdersAtLarge(directory, role).held.flatMap((held) =>
        held.kind === 'person' ? [personShown(held.person)] : [],
      ),
    })),
    administrators: [...administrators].map((name) => {
      const person = directory.people.get(name) ?? directory.byAddress.get(name)
      return { name, person: person ? personShown(person) : null }
    }),
    visibility: topics.map((topic) => ({ topic, roles: routine.visibility[topic].map(label) })),
  }
}

const Package = z.object({ version: z.string() })

function versionOf(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return Package.parse(JSON.parse(text)).version
}
