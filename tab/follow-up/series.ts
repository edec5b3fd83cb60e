import { makeStyles, tokens } from '@fluentui/react-components'
import type { FiguresView } from '../../bot/web/views/follow-up.ts'

/** What the bars are made of, in order; they exclude each other, so that a bar is as long as their sum. */
export const series = ['onTime', 'late', 'overdue', 'missed', 'notApplicable', 'open'] as const

/** One bar: what it is of, and its figures. */
export type Row = { id: string; label: string; figures: FiguresView }

export const sumOf = (figures: FiguresView) => series.reduce((sum, name) => sum + figures[name], 0)

const stripes = (angle: string, width: number) =>
  `repeating-linear-gradient(${angle}, ${tokens.colorNeutralForeground1} 0 1px, transparent 1px ${width}px)`

/** Each has a pattern of its own, for those who do not tell the colours apart. */
export const useSeriesStyles = makeStyles({
  all: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    // What is drawn is told by its background, which forced colours would take away.
    forcedColorAdjust: 'none',
  },
  onTime: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  late: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    backgroundImage: stripes('45deg', 5),
  },
  overdue: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    backgroundImage: `${stripes('45deg', 5)}, ${stripes('-45deg', 5)}`,
  },
  missed: {
    backgroundColor: tokens.colorNeutralBackground6,
    backgroundImage: stripes('90deg', 4),
  },
  notApplicable: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: stripes('0deg', 6),
  },
  open: { backgroundColor: tokens.colorNeutralBackground1 },
})
