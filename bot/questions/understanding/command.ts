import { wordsOf } from '../names/fold.ts'
import type { Piece } from './meaning.ts'

/** What the bot may be told to do instead of being asked; it does none of it. */
const COMMAND =
  /^(?:skriv|skriva|dikt|dikta|mejla|maila|skicka|boka|oversatt|oversatta|byt|byta|andra|radera|skapa|historia|ring|ringa|paminn|paminna|sammanfatta|meddela|bjud|write|poem|story|send|book|translate|delete|create|draft|change|remind|notify|inform|informera|varna|warn|invite|summarise|summarize)$/

/** Whoever tells what they do themselves asks the bot for nothing: «vi ska skriva om avtalet», «behöver skicka ett mejl till …». */
const OWN_PLAN =
  /^(?:vi|jag|man|ska|skall|maste|behover|skulle|vill|tankte|borde|just|att|on|om|haller|pa|kunna|komma|hinna|far|fa|we|i|need|needs|have|has|must|will|should|going|want|would|like|to|d|m|re|are|am|about)$/
const OF_BOT =
  /\b(?:kan|kunde|vill|skulle|far)\s+(?:du|ni)\b|\b(?:hjalp|hjalpa|help)\s+(?:mig|oss|me|us)\b|\b(?:can|could|will|would)\s+you\b|\bplease\b|\bsnalla\b/

/** Tells whether these pieces, which stand before a question, tell the bot to do something. */
export function tellsTo(pieces: readonly Piece[]): boolean {
  const clauses = clausesOf(pieces)
  return clauses.some((words, place) => {
    const at = words.findIndex((word) => COMMAND.test(word))
    if (at < 0) return false
    const before = words.slice(0, at)
    const isLast = place === clauses.length - 1
    if (!isLast) return false
    return OF_BOT.test(before.join(' ')) || !OWN_PLAN.test(before.at(-1) ?? '')
  })
}

function clausesOf(pieces: readonly Piece[]): string[][] {
  const clauses: string[][] = [[]]
  for (const { text, pause } of pieces) {
    if (pause !== null) clauses.push([])
    clauses.at(-1)?.push(...wordsOf(text))
  }
  return clauses
}
