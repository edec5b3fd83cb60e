import type { System } from '../../register/system.ts'
import type { Answer, SystemsOf } from '../answer.ts'

/** How many systems a page of a list has. */
const PAGE = 10

/** One page of a list, the nearest that there is to the one asked for. */
export function paged(of: SystemsOf, systems: readonly System[], asked: number): Answer {
  const pages = Math.max(1, Math.ceil(systems.length / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const items = systems.slice((page - 1) * PAGE, page * PAGE)
  return { kind: 'systems', of, items, total: systems.length, page, pages }
}
