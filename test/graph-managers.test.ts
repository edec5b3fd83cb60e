import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { TRIES } from '../bot/directory/graph/patience.ts'
import { onBothDatabases } from './support/databases.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { forgetReading, type Reader, readerOf, upTo } from './support/graph-reading.ts'
import { objectId, populate } from './support/graph-tenant.ts'

describe('Managers and groups', () => {
  onBothDatabases((opened) => {
    let graph: StandIn
    let reader: Reader
    beforeEach(async () => {
      await forgetReading(opened())
      graph = await startGraph({ pageSize: 10, bringsManagers: false })
      reader = readerOf({ opened: opened(), graph })
      populate(graph.tenant, 45)
    })
    afterEach(() => graph.close())
    const batches = () => graph.asked.filter(({ line }) => line.includes('$batch')).length

    it('are asked for by twenties where the delta brings none', async () => {
      await reader.read()
      assert.equal(batches(), 3)
      assert.equal((await reader.person(17))?.managerId, objectId(8))
      assert.equal((await reader.person(3))?.managerId, null)
    })

    it('are asked for again only of those who changed', async () => {
      await reader.read()
      graph.tenant.lead(objectId(17), objectId(2))
      await reader.read()
      assert.equal(batches(), 4)
      assert.equal((await reader.person(17))?.managerId, objectId(2))
    })

    it('that were refused are asked for alone, after the longest wait that a part named', async () => {
      graph.settings.batchFault = (id, count) =>
        count < 2 && [objectId(12), objectId(13)].includes(id)
          ? { status: 429, retryAfter: id === objectId(12) ? '7' : '3' }
          : null
      await reader.read()
      assert.equal(batches(), 5)
      assert.deepEqual(reader.patience.waits, [7000, 7000])
      assert.equal((await reader.person(12))?.managerId, objectId(3))
    })

    it('stay as they were where a part is refused for good, and the next reading goes on there', async () => {
      graph.settings.batchFault = (id) => (id === objectId(12) ? { status: 503 } : null)
      const synced = await reader.read()
      assert.equal(synced.kind === 'failed' && synced.problem.code, 'throttled')
      assert.ok(batches() >= TRIES)
      const pages = graph.asked.length - batches()
      graph.settings.batchFault = () => null
      assert.equal((await reader.read()).kind, 'done')
      assert.equal(graph.asked.length - batches(), pages)
      assert.equal((await reader.person(12))?.managerId, objectId(3))
    })

    it('are missing permission: nobody is written as having none', async () => {
      graph.settings.bringsManagers = true
      await reader.read()
      graph.settings.bringsManagers = false
      graph.settings.batchFault = () => ({ status: 403 })
      const synced = await reader.read({ full: true })
      assert.equal(synced.kind === 'failed' && synced.problem.code, 'forbidden')
      assert.equal((await reader.person(17))?.managerId, objectId(8))
    })

    it('of the group that a role names are read with those of groups within it', async () => {
      const group = '0f1a6b0e-7a55-4a29-9a30-7a3d1f2f7a10'
      graph.tenant.groups.set(group, upTo(25).map(objectId))
      await reader.read({ groupIds: [group] })
      assert.deepEqual(
        new Set((await reader.directory()).groups.get(group)),
        new Set(upTo(25).map(objectId)),
      )
      graph.tenant.groups.set(group, [objectId(1)])
      await reader.read({ groupIds: [group], full: true })
      assert.deepEqual((await reader.directory()).groups.get(group), [objectId(1)])
    })

    it('of a group that Graph does not know stay, and the group is named', async () => {
      const group = '0f1a6b0e-7a55-4a29-9a30-7a3d1f2f7a10'
      graph.tenant.groups.set(group, [objectId(1)])
      await reader.read({ groupIds: [group] })
      graph.tenant.groups.delete(group)
      const synced = await reader.read({ groupIds: [group], full: true })
      assert.deepEqual(synced.kind === 'done' && synced.unknownGroups, [group])
      assert.deepEqual((await reader.directory()).groups.get(group), [objectId(1)])
    })
  })
})
