import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { after, describe, it } from 'mocha'
import { markChanged, readVersions } from '../bot/database/database.ts'
import { FolderInUse } from '../bot/database/folder-lock.ts'
import { MigrationFailed, migrate } from '../bot/database/migrate.ts'
import { migrations } from '../bot/database/migrations/migrations.ts'
import { openDatabase } from '../bot/database/open.ts'
import { onBothDatabases, openEmpty } from './support/databases.ts'

describe('The database', function () {
  this.timeout(60_000)

  onBothDatabases((opened) => {
    it('takes every step once', async () => assert.deepEqual(await migrate(opened().database), []))

    it('counts the changes of a part', async () => {
      const before = await readVersions(opened().database)
      await markChanged(opened().database, 'register')
      await markChanged(opened().database, 'register')
      const now = await readVersions(opened().database)
      assert.deepEqual(now, { ...before, register: before.register + 2 })
    })

    it('gives days as days and large numbers as numbers', async () => {
      const { rows } =
        await sql`select date '2026-02-28' as day, 9000000000::bigint as large`.execute(
          opened().database,
        )
      assert.deepEqual(rows, [{ day: '2026-02-28', large: 9_000_000_000 }])
    })
  })

  for (const [count, last] of Object.keys(migrations).entries())
    it(`is upgraded from the state after ${last}`, async () => {
      const { database, close } = await openEmpty()
      const earlier = Object.fromEntries(Object.entries(migrations).slice(0, count + 1))
      await migrate(database, earlier)
      const taken = await migrate(database)
      assert.equal(taken.length, Object.keys(migrations).length - count - 1)
      await close()
    })

  it('is left as it was when a step fails half-way', async () => {
    const { database, close } = await openEmpty()
    const broken: Record<string, Migration> = {
      '0001-fine': {
        up: async (step) => void (await sql`create table fine (id int)`.execute(step)),
      },
      '0002-broken': { up: () => Promise.reject(new Error('no')) },
    }
    await assert.rejects(migrate(database, broken), MigrationFailed)
    const { rows } = await sql`select to_regclass('fine') as fine`.execute(database)
    assert.deepEqual(rows, [{ fine: null }])
    await close()
  })
})

describe('The embedded folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-folder-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('belongs to one opener at a time and keeps what was written', async () => {
    const first = await openDatabase({ DATA_DIR: folder })
    await migrate(first.database)
    await markChanged(first.database, 'routine')
    await assert.rejects(openDatabase({ DATA_DIR: folder }), FolderInUse)
    await first.close()
    const second = await openDatabase({ DATA_DIR: folder })
    assert.equal((await readVersions(second.database)).routine, 1)
    await second.close()
  })
})
