import type { TasksAsked } from '../../duties/tasks/asked.ts'
import { fold } from '../names/fold.ts'
import { dutiesNamed } from './duty-names.ts'
import type { Heard } from './heard.ts'

type Named = { duties: string[]; systemId: string | null }

/** The duties that words name, and the system for which; null where they name none. */
function named(words: string, heard: Heard): Named | null {
  const { routine } = heard.vocabulary.snapshot
  const system = systemIn(heard)
  const duties = dutiesNamed(words, routine)
  if (duties.length > 0) return { duties, systemId: null }
  if (!system) return null
  const rest = ` ${words} `.replace(system.said, ' ').trim()
  const ofRest = dutiesNamed(rest, routine)
  return ofRest.length > 0 ? { duties: ofRest, systemId: system.id } : null
}

function systemIn({ pieces }: Heard): { id: string; said: RegExp } | null {
  for (const { text, meanings } of pieces)
    for (const meaning of meanings)
      if (meaning.sign === 'SYSTEM' && meaning.systems.ids.length === 1) {
        const [id = ''] = meaning.systems.ids
        const words = fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        return { id, said: new RegExp(` (?:for |i |av |pa |till |of |in |to )?${words}s? `) }
      }
  return null
}

const READY =
  '(?:klar|klart|klara|fardig|fardigt|fardiga|gjort|gjord|gjorda|avklarad|avklarat|utfort|utford|genomfort|genomford|avslutad|avslutat|avbockad|avbockat|gjorts|utforts|genomforts|testats|uppdaterats|testad|testat|uppdaterad|uppdaterat|genomgangen|genomganget|uppfoljd|avstamd|done|tested|updated|reviewed|finished|completed|complete|ready)'
const DEED =
  '(?:gjort klart|gjort|utfort|genomfort|avslutat|slutfort|avklarat|fixat|ordnat|testat|provat|uppdaterat|foljt upp|gatt igenom|sett over|gallrat|stamt av|medverkat i|done|finished|completed|carried out|tested|updated|followed up|reviewed|checked|gone through)'
const DONE: readonly RegExp[] = [
  new RegExp(
    `^(?:jag ar |vi ar |nu ar jag |det ar |i am |i m |we are |m |ar )?${READY}(?: nu)? (?:med|with) (.+)$`,
  ),
  new RegExp(
    `^(?:nu )?(?:ar |is )?(.+?) (?:ar|is|blev|har blivit|has been)(?: nu| now)? ${READY}$`,
  ),
  new RegExp(
    `^(?:nu )?(?:har )?(?:jag|vi|i|we|ve)(?: har| have| ve)?(?: nu| just| precis)? (${DEED} .+)$`,
  ),
  new RegExp(
    `^(?:markera|bocka av|checka av|bocka for|klarmarkera|mark|tick off|check off) (.+?)(?: (?:som|as) ${READY}| ${READY})?$`,
  ),
  new RegExp(`^(.+) ${READY}$`),
]
const LEADING = new RegExp(`^${DEED} `)
const ASKING = /^(?:ar|is|har|has|have|did|nar|when|vem|vilka|who|which|vad|what|hur|how)\b/
const BARE =
  /^(?:(?:jag ar|det ar|den ar|det har ar|i am|i m|it is|that is|its|nu ar det|nu ar den) )?(?:nu )?(?:klar|klart|fardig|fardigt|gjort|done|finished)(?: (?:med|with) (?:det|den|detta|den dar|it|that|this))?$/

/** «Klart med UPS-testet», «jag har testat UPS:en», “the UPS test is done”; «klart» alone is the one last spoken of. */
export function doneIn(said: string, heard: Heard): TasksAsked | null {
  const { occurrenceId } = heard.memory
  if (occurrenceId && BARE.test(said)) return { kind: 'task', occurrenceId, confirm: true }
  if (ASKING.test(said)) return null
  for (const pattern of DONE) {
    const [, name] = pattern.exec(said) ?? []
    const found = name === undefined ? null : thingDone(name, heard)
    if (found) return { kind: 'done', ...found }
  }
  return null
}

/** What was done, without the verb: that something was tested does not tell what. */
const thingDone = (name: string, heard: Heard): Named | null =>
  named(name.replace(LEADING, ''), heard)

const LAST = /\b(?:senast|senaste|sist|sista|last|latest|most recently)\b/
const AROUND_LAST =
  /\b(?:nar|hur lange sedan|hur lange sen|sedan|sen|when|how long ago|vem|vilken dag|vilket datum|who|senast|senaste|sist|sista|last|latest|most recently|was|were|did|is|are|ar|var|blev|blivit|har|has|have|been|hade|vi|ni|man|nagon|you|we|they|anyone|somebody|someone|gangen|gang|time|den|det|the|som|that|gjorde|gjordes|gjort|gjord|gjorts|utford|utfordes|utforde|utfort|genomford|genomfordes|genomforde|genomfort|skedde|carried out|performed|gick|gatt|igenom|foljde|foljdes|foljt|foljts|upp|testade|testades|testat|testats|testad|provade|provades|provats|uppdaterade|uppdaterades|uppdaterat|uppdaterats|uppdaterad|tested|updated|reviewed|checked|gone|went|go|through|followed|follow|up|done|do|i|it|har i kommunen)\b/g

const WHETHER_DONE = new RegExp(`^(?:ar|har|is|has|was|blev) (.+?) (?:blivit |been )?${READY}$`)

/** «När testades UPS:en senast?», “who last tested the UPS?”, «är UPS:en testad?». */
export function lastDoneIn(said: string, heard: Heard): TasksAsked | null {
  const asks =
    /^(?:nar|hur lange se(?:da)?n|when|how long ago|vem|who|vilken dag|vilket datum)\b/.test(said)
  const last =
    (LAST.test(said) || /^(?:hur lange se|how long ago)/.test(said)) &&
    (asks || /^(?:senaste|sista|last|latest)\b/.test(said))
  const [whether, thing] = WHETHER_DONE.exec(said) ?? []
  const name = last ? said.replaceAll(AROUND_LAST, ' ').replaceAll(/ +/g, ' ').trim() : thing
  if (!(last || whether) || !name) return null
  const found = named(name, heard)
  return found && { kind: 'lastDone', ...found }
}

const NOT_DONE =
  /^(?:vem|vilka|vilken|who|which)(?: (?:chefer|medarbetare|av mina|i min enhet|hos oss|managers|people|of my people|of us))?(?: (?:som|that|who))?(?: har| have| has| hasn| haven| hav| did| didn| ar| are)\b(?: annu| fortfarande| still)?(?: inte| ej| not)?(?: annu| an| yet)? ?(gjort|blivit klara? med|blivit klar med|klara? med|fardiga? med|genomfort|utfort|avslutat|done|completed|finished|carried out|do|kvar|not done|left)?(?: klart)? ?(?:sin |sina |sitt |their |his |her |the |its )?(.*?)(?: kvar| left)?(?: annu| an| yet)?$/
const NEGATED = /\b(?:inte|ej|not|hasn|haven|didn|kvar|left|saknar|lacks)\b/
const IS = /^(?:vem|vilka|vilken|who|which)(?: som| that| who)? (?:ar|are)\b/
const ANY = /^(?:uppgift|uppgifter|uppgifterna|allt|tasks|task|duties|everything)$/

/** «Vem har inte gjort sin behörighetsgenomgång?», “who has not done their tasks?”. */
export function notDoneIn(said: string, heard: Heard): TasksAsked | null {
  const [fits, deed, name = ''] = NOT_DONE.exec(said) ?? []
  if (!fits || !NEGATED.test(said) || name === '') return null
  // «Vilka är inte klassade?» asks about systems: only with «klara med» is it about people and what they do.
  if (!deed && IS.test(said)) return null
  if (ANY.test(name)) return { kind: 'notDone', duties: [] }
  const duties = dutiesNamed(name, heard.vocabulary.snapshot.routine)
  return duties.length > 0 ? { kind: 'notDone', duties } : null
}
