import { indefinite } from '../names/endings.ts'
import { inSwedish } from '../names/english-words.ts'
import { squeeze, wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { goesOn } from './follow-up.ts'
import { consistsOf, type Heard, has, meaningsOf } from './heard.ts'
import type { Sign } from './meaning.ts'
import { isSameWord } from './same-word.ts'

/** What a text picks from the choices that the last answer offered; null when it picks none. */
export function choiceOf(heard: Heard): Question | null {
  const { choices } = heard.memory
  if (choices.length === 0 || isOfOtherPart(heard)) return null
  return (
    numbered(heard) ??
    soleAffirmed(heard) ??
    namedChoice(heard) ??
    choiceWithTitle(heard) ??
    choiceWithWord(heard)
  )
}

/** «Den andra.» */
function numbered(heard: Heard): Question | null {
  if (!consistsOf(heard, ['ORDINAL', 'filler', 'system', 'thanks', 'yes'])) return null
  const [ordinal] = meaningsOf(heard, 'ORDINAL')
  return (ordinal && heard.memory.choices.at(ordinal.place)) ?? null
}

/** «Ja» to the only choice. */
function soleAffirmed(heard: Heard): Question | null {
  const [only, ...others] = heard.memory.choices
  const affirmed = has(heard, 'yes') && consistsOf(heard, ['yes', 'thanks', 'filler'])
  return only && others.length === 0 && affirmed ? only : null
}

/** «Och på IT-avdelningen?» after a list asks for that of another department, not for the one in it. */
const isOfOtherPart = (heard: Heard) =>
  heard.memory.question !== null &&
  'page' in heard.memory.question &&
  'department' in heard.memory.question &&
  goesOn(heard) &&
  has(heard, 'DEPARTMENT')

const MOST_PICKING = 6
const PASSED: readonly Sign[] = [
  'it',
  'they',
  'thanks',
  'alsoThen',
  'yes',
  'department',
  'and',
  'greet',
]

/** «Planering», «grundskolan», «den för gymnasiet»: words that only one of the choices has in its name or department. */
function choiceWithWord(heard: Heard): Question | null {
  const asks = (['who', 'what', 'how', 'own', 'manage', 'access'] as const).some((sign) =>
    has(heard, sign),
  )
  if (asks || heard.pieces.length > MOST_PICKING) return null
  const said = heard.pieces
    .filter(
      ({ meanings }) => !meanings.some(({ sign }) => sign === 'filler' || PASSED.includes(sign)),
    )
    .flatMap(({ text }) => wordsOf(text))
    .map(inSwedish)
    .filter((word) => !prepositions.has(word))
  if (said.length === 0) return null
  const fitting = heard.memory.choices.filter((choice) => {
    const words = wordsOfSubject(heard, choice)
    return said.every((word) => words.some((one) => isSameWord(word, one)))
  })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const WHO_IS =
  /^(?:(?:jag|menar|menade|det|den|han|hon|hen|som|ar|e|i|mean|meant|the|one|who|is)\s+)+/

/** «VA-ingenjören», «den som är it-tekniker»: the whole title of one of the people, whatever its parts mean. */
function choiceWithTitle(heard: Heard): Question | null {
  const said = wordsOf(heard.pieces.map(({ text }) => text).join(' ')).join(' ')
  const title = squeeze(said.replace(WHO_IS, ''))
  const { people } = heard.vocabulary.snapshot.directory
  const fitting = heard.memory.choices.filter((choice) => {
    const own = squeeze(people.get(subjectOf(heard, choice) ?? '')?.title ?? '')
    return own !== '' && (own === title || own === indefinite(title))
  })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const prepositions = new Set('pa i hos vid inom fran for at the one in of den det'.split(' '))

function wordsOfSubject(heard: Heard, choice: Question): string[] {
  const id = subjectOf(heard, choice) ?? ''
  const { register, directory } = heard.vocabulary.snapshot
  const system = register.systems.get(id)
  if (system) return [system.name, ...system.aliases, ...system.department].flatMap(wordsOf)
  const person = directory.people.get(id)
  return person ? [person.name, person.title ?? '', person.department ?? ''].flatMap(wordsOf) : []
}

/** «Lifecare IFO», «den i socialförvaltningen», «Kerstin på IT»: only a name, and one choice has it. */
function namedChoice(heard: Heard): Question | null {
  if (
    !consistsOf(heard, [
      'SYSTEM',
      'PERSON',
      'DEPARTMENT',
      'PLACE',
      'filler',
      'it',
      'they',
      'system',
      'environment',
      'itSide',
      'department',
      'alsoThen',
      'thanks',
    ])
  )
    return null
  const ids = new Set([
    ...meaningsOf(heard, 'SYSTEM').flatMap(({ systems }) => systems.ids),
    ...meaningsOf(heard, 'PERSON').flatMap(({ people }) => people.ids),
  ])
  const departments = new Set(
    [
      ...meaningsOf(heard, 'DEPARTMENT').map(({ department }) => department),
      ...meaningsOf(heard, 'PLACE').flatMap((place) => place.departments),
    ].map(squeeze),
  )
  const fitting = heard.memory.choices.filter((choice) => {
    const id = subjectOf(heard, choice)
    if (id === null) return false
    return (
      (ids.size === 0 || ids.has(id)) &&
      (departments.size === 0 || isOf(heard, id, departments)) &&
      ids.size + departments.size > 0
    )
  })
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** What a choice is about; between people it is the person, even where all of them are about one system. */
function subjectOf({ memory }: Heard, choice: Question): string | null {
  const last = memory.question
  const people = last?.kind === 'which' && last.between === 'people'
  if (people && 'personId' in choice && choice.personId) return choice.personId
  if ('systemId' in choice) return choice.systemId
  if ('personId' in choice) return choice.personId ?? null
  return 'of' in choice && choice.of !== 'me' ? choice.of.personId : null
}

function isOf({ vocabulary }: Heard, id: string, departments: ReadonlySet<string>): boolean {
  const { register, directory } = vocabulary.snapshot
  const path = register.systems.get(id)?.department ?? [directory.people.get(id)?.department ?? '']
  return path.some((step) => departments.has(squeeze(step)))
}
