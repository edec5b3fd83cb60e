import { startGraph } from '../test/support/graph.ts'
import { objectId, populate } from '../test/support/graph-tenant.ts'

/**
 * The stand-in for Graph in a process of its own, so that its memory and its time are not the reader's.
 * `node graph-stand-in.ts PEOPLE`; over IPC it says where it listens, and takes orders.
 */
export type Order = { kind: 'change'; people: number } | { kind: 'count' }
export type Said = { url: string } | { changed: number } | { requests: number }

const [people = '100000'] = process.argv.slice(2)
const graph = await startGraph()
populate(graph.tenant, Number(people))
let change = 0

process.on('message', (order: Order) => say(carryOut(order)))
process.on('disconnect', () => process.exit(0))
say({ url: graph.url })

function carryOut(order: Order): Said {
  if (order.kind === 'count') return { requests: graph.asked.splice(0).length }
  change++
  for (let number = 1; number <= order.people; number++)
    graph.tenant.put({ id: objectId(number * 97), jobTitle: `Titel ${change}` })
  return { changed: order.people }
}

function say(said: Said): void {
  process.send?.(said)
}
