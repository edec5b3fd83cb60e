import type { OccurrenceView } from '../../bot/web/views/duty.ts'
import type { Status } from '../parts/StatusBadge.tsx'
import type { MineWords } from './words.ts'

export const isOpen = ({ state }: OccurrenceView) =>
  state.kind === 'open' || state.kind === 'started'

/** How something stands, as a badge; null where it simply waits. */
export function badgeOf(
  task: OccurrenceView,
  today: string,
  words: MineWords,
): { status: Status; text: string } | null {
  switch (task.state.kind) {
    case 'done':
      return { status: 'good', text: words.done }
    case 'notApplicable':
      return { status: 'plain', text: words.notApplicable }
    case 'missed':
    case 'withdrawn':
      return { status: 'plain', text: words.ended }
    case 'open':
    case 'started':
      if (task.due < today) return { status: 'bad', text: words.late }
      return task.state.kind === 'started' ? { status: 'plain', text: words.started } : null
  }
}
