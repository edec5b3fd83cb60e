import { squeeze, wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { isEveryday } from './everyday-words.ts'
import { grammar } from './grammar.ts'
import { consistsOf, type Heard, has } from './heard.ts'
import type { Meaning, Piece, Sign } from './meaning.ts'
import { firstFitting } from './rule.ts'

/**
 * «Vem tar hand om elevhälsans journal, Prorenata?»: the one system that is named for certain, and in front of it what
 * the asker calls it in words that nobody knows. The question is about the system. Words written as names are no such
 * words («Lisa Arena Pro» may be another system), and neither are everybody's («hunden Stella»).
 */
export function inApposition(heard: Heard): Question | null {
  const at = onlySystem(heard)
  const from = heard.pieces.findIndex(({ meanings }) => meanings.length === 0)
  if (at < 0 || from < 0 || from >= at) return null
  const [called, after] = [heard.pieces.slice(from, at), heard.pieces.slice(at + 1)]
  if (!isExplained(heard.pieces, from, at) || !called.every(describes)) return null
  if (!consistsOf({ ...heard, pieces: after }, trailing)) return null
  const before = heard.pieces.slice(0, from)
  const pieces = [...before, ...called.flatMap(roleWithin), ...heard.pieces.slice(at)]
  const rest = { ...heard, pieces }
  if (!asked.some((sign) => has(rest, sign))) return null
  const question = firstFitting(grammar, rest)
  return question && answerable.includes(question.kind) ? question : null
}

const trailing: readonly Sign[] = ['filler', 'aside', 'alsoThen', 'thanks', 'greet']
const asked: readonly Sign[] = [
  'own',
  'contact',
  'resp',
  'manage',
  'ROLE',
  'classification',
  'contract',
  'continuity',
]
const answerable: readonly Question['kind'][] = [
  'holder',
  'contact',
  'classification',
  'contract',
  'continuity',
]

/** Where the only system of a question stands, if its whole name does and it can mean nothing else; else -1. */
function onlySystem({ pieces, vocabulary }: Heard): number {
  const named = pieces.flatMap(({ meanings }, at) =>
    meanings.some(({ sign }) => sign === 'SYSTEM' || sign === 'PERSON') ? [at] : [],
  )
  const [at = -1, ...others] = named
  const piece = pieces[at]
  if (!piece || others.length > 0 || piece.mistyped) return -1
  const isSure = piece.meanings.every(isSystem) && vocabulary.systems.whole.has(squeeze(piece.text))
  return isSure ? at : -1
}

const isSystem = (meaning: Meaning) =>
  meaning.sign === 'VENDOR' || (meaning.sign === 'SYSTEM' && meaning.systems.ids.length === 1)

/** After a comma or «dvs», before «alltså», or as a thing and its name: «fakturagrejen Raindance». */
function isExplained(pieces: readonly Piece[], from: number, at: number): boolean {
  const [before, system, after] = [pieces[at - 1], pieces[at], pieces[at + 1]]
  if (system?.pause === 'sentence' || before === undefined) return false
  return (
    system?.pause === 'clause' ||
    THAT_IS.test(before.text) ||
    /^alltså$/i.test(after?.text ?? '') ||
    (from === at - 1 && DEFINITE.test(before.text))
  )
}

const THAT_IS = /^(?:dvs|alltså|ie|namely|called|som heter)$/i
/** A compound at least, in the definite form of Swedish. */
const DEFINITE = /^\p{Ll}{5,}(?:en|et|an)$/u

/** Words of no name, at least one of which nobody knows, that join nothing. */
function describes({ text, meanings }: Piece): boolean {
  if (/[\p{Lu}\d]/u.test(text) || meanings.some(({ sign }) => sign === 'and' || sign === 'who'))
    return false
  return meanings.length > 0 || !wordsOf(text).some(isEveryday)
}

/** «Mailansvarig» says who is asked for. */
const roleWithin = (piece: Piece): Piece[] =>
  piece.meanings.length === 0 && /ansvariga?$/i.test(piece.text)
    ? [{ ...piece, meanings: [{ sign: 'resp', language: 'sv' }] }]
    : []
