import { type Directory, directoryOf } from '../../bot/directory/directory.ts'
import type { Person } from '../../bot/directory/person.ts'
import type { Memory } from '../../bot/questions/memory.ts'
import { nothingYet } from '../../bot/questions/memory.ts'
import type { Question } from '../../bot/questions/question.ts'
import { type Understood, understand } from '../../bot/questions/understand.ts'
import { vocabularyOf } from '../../bot/questions/vocabulary.ts'
import { registerOf } from '../../bot/register/register.ts'
import type { System } from '../../bot/register/system.ts'
import { starter } from '../../bot/routine/starter.ts'
import { blankSystem } from './blank.ts'

const SOC = 'Socialförvaltningen'
const BUF = 'Barn- och utbildningsförvaltningen'
const KLF = 'Kommunledningsförvaltningen'
const IT = 'IT-avdelningen'
const KFF = 'Kultur- och fritidsförvaltningen'
const RTJ = 'Räddningstjänsten'

/** A town whose register holds every difficulty of names; a system's id is its name, with `@department` for twins. */
const systems: [name: string, department: string, more?: Partial<System>][] = [
  ['Treserva', SOC, { vendor: 'CGI Sverige AB' }],
  ['HR-system (Heroma)', KLF, { vendor: 'CGI Sverige AB' }],
  ['Visma Lön', KLF, { vendor: 'Visma' }],
  ['Visma Proceedo', KLF, { vendor: 'Visma' }],
  ['Raindance', KLF, { aliases: ['Ekot'] }],
  ['Dokument och ärendehantering (Platina)', KLF],
  ['Digital signering för medicin, MCSS', SOC],
  ['Lifecare IFO', SOC],
  ['Lifecare VoO', SOC],
  ['Lifecare IFO test', SOC],
  ['Skola24', BUF],
  ['Skola24 (utbildningsmiljö)', BUF],
  ['StudyAlong', BUF],
  ['Edlevo Förskola', BUF],
  ['PMO', BUF],
  ['PMO', RTJ],
  ['BEST', SOC],
  ['Boss+', SOC],
  ['Arena', KFF],
  ['Aida', KFF],
  ['Stella', KLF],
  ['Växeln', KLF],
  ['Intranätet Insidan', KLF],
  ['Stratsys', KLF],
  ['E-arkiv', KLF],
  ['E-Wärna', KLF],
  ['Wärna', KLF],
  ['Time Care Pool', SOC],
  ['UPS-övervakning (PowerChute)', IT],
  ['Zabbix', IT],
  ['Snipe-IT', IT],
  ['ArcGIS', IT],
  ['QGIS', IT],
  ['WIS', RTJ],
  ['Mina planer', SOC],
  ['Google Workspace for Education', BUF],
  ['Vårdkollen', SOC, { purpose: 'Journalsystem' }],
]
const people: [id: string, name: string, title: string, department: string, manager?: string][] = [
  ['karl', 'Karl Danielsson', 'Kommundirektör', KLF],
  ['leif', 'Leif Hermansson', 'Förvaltningschef', SOC, 'karl'],
  ['asker', 'Ylva Ask', 'Enhetschef', SOC, 'leif'],
  ['anna-b', 'Anna Berg', 'Systemförvaltare', SOC, 'asker'],
  ['anna-n', 'Anna Nyberg', 'Handläggare', BUF, 'karl'],
  ['ann-sofie', 'Ann-Sofie Berggren', 'Lärare', BUF, 'karl'],
  ['kerstin-soc', 'Kerstin Pettersson', 'Enhetschef', SOC, 'leif'],
  ['kerstin-rtj', 'Kerstin Pettersson', 'Tekniker', RTJ, 'karl'],
  ['johan', 'Johan Jonsson', 'Tekniker', IT, 'karl'],
  ['karin', 'Karin Jansson', 'Tekniker', IT, 'karl'],
  ['hakan', 'Håkan Åström', 'IT-chef', IT, 'karl'],
  ['stella', 'Stella Lind', 'Lärare', KFF, 'karl'],
]

const directory: Directory = directoryOf(
  people.map(
    ([id, name, title, department, manager]): Person => ({
      id,
      name,
      givenName: null,
      surname: null,
      mail: `${id}@town.example`,
      userPrincipalName: `${id}@town.example`,
      title,
      department,
      phone: null,
      managerId: manager ?? null,
      active: true,
      leftOn: null,
    }),
  ),
)

const register = registerOf(
  systems.map(
    ([name, department, more]): System => ({
      ...blankSystem,
      id: systems.filter(([other]) => other === name).length > 1 ? `${name}@${department}` : name,
      name,
      aliases: [],
      department: ['Townby', department],
      ...more,
    }),
  ),
  [],
)

const vocabulary = vocabularyOf({ directory, register, routine: starter })

/** What a text asks in this town when Ylva Ask writes it. */
export function hear(text: string, memory: Memory = nothingYet): Understood {
  return understand(text, { vocabulary, memory, asker: directory.people.get('asker') ?? null })
}

/** A question in a line: its kind and what it is about. */
export function sketched(question: Question): string {
  const { kind, ...about } = question
  return [kind, ...Object.entries(about).flatMap(([key, value]) => sketchedPart(key, value))].join(
    ' ',
  )
}

function sketchedPart(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return [`[${value.map(subject).join('; ')}]`]
  if (value === null || key === 'page' || value === 'systems' || value === 'people') return []
  if (key === 'asksMe') return ['whether-me']
  if (typeof value === 'object') return [subject(value)]
  return [value === true ? 'mine' : String(value)].filter((text) => text !== 'false')
}

function subject(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const { systemId, personId, of, duties } = {
    systemId: null,
    personId: null,
    of: null,
    duties: [],
    ...value,
  }
  return of === null ? String(systemId ?? personId ?? duties.join()) : subject(of)
}

/** What a conversation remembers after a question. */
export function rememberedAfter(question: Question, personIds: string[] = []): Memory {
  return {
    ...nothingYet,
    question,
    systemId: 'systemId' in question ? question.systemId : null,
    personIds: 'personId' in question && question.personId ? [question.personId] : personIds,
    choices: question.kind === 'which' ? question.choices : [],
  }
}
