import { type Day, isDay } from '../../bot/calendar/day.ts'
import { directoryOf } from '../../bot/directory/directory.ts'
import type { Person } from '../../bot/directory/person.ts'
import type { Assignment, Holder } from '../../bot/register/assignment.ts'
import { registerOf } from '../../bot/register/register.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import type { System } from '../../bot/register/system.ts'
import type { Routine } from '../../bot/routine/routine.ts'
import { starter } from '../../bot/routine/starter.ts'
import { blankPerson, blankSystem } from './blank.ts'

export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day.`)
  return text
}

/** Person ids are first names in lower case: short enough to read in a table. */
function person(name: string, rest: Partial<Person> = {}): Person {
  const id = name.split(' ')[0]?.toLowerCase() ?? ''
  return {
    ...blankPerson,
    id,
    name,
    mail: `${id}@lillby.example`,
    userPrincipalName: `${id}@lillby.example`,
    department: 'Socialförvaltningen',
    ...rest,
  }
}

const it = { department: 'IT-avdelningen', managerId: 'kajsa' }
const gone = { active: false, leftOn: day('2026-10-01') }

export const people: Person[] = [
  person('Kajsa Kung', { title: 'Kommundirektör', department: 'Kommunledningskontoret' }),
  person('Sofia Soc', { title: 'Förvaltningschef', managerId: 'kajsa' }),
  person('Bitte Bi', { title: 'Bitr. förvaltningschef', managerId: 'sofia' }),
  person('Erik Enhet', { title: 'Enhetschef', managerId: 'sofia' }),
  person('Anna Berg', { title: 'Systemförvaltare', managerId: 'erik', givenName: 'Anna' }),
  person('Olle Olsson', { title: 'Handläggare', managerId: 'erik' }),
  person('Lena Lämnat', { ...gone, title: 'Handläggare', managerId: 'erik' }),
  person('Chris Chef', { ...gone, title: 'Enhetschef', managerId: 'sofia' }),
  person('Pia Plan', { title: 'Planerare', managerId: 'chris' }),
  person('Ivar IT', { ...it, title: 'IT chef' }),
  person('Tove Teknik', { ...it, title: 'Tekniker', managerId: 'ivar' }),
  person('Siv Säker', {
    title: 'Informationssäkerhetssamordnare',
    department: 'Kommunledningskontoret',
  }),
  person('Rune Rädd', { title: 'Tf. räddningschef', department: 'Räddningstjänsten' }),
  person('Vera Värme', { title: 'VD', department: 'Lillby Energi AB' }),
  person('Doris Dold', { ...gone, title: 'Dataskyddsombud' }),
]

export function system(name: string, rest: Partial<System> = {}): System {
  return {
    ...blankSystem,
    id: name.toLowerCase(),
    name,
    department: ['Lillby', 'Socialförvaltningen'],
    classification: [{ scale: 'K', label: '3', order: 3 }],
    criticality: { scale: 'P', label: 'Hög', order: 3 },
    lifeCycle: 'maintained',
    contractEnd: day('2027-12-31'),
    continuity: { rtoHours: 4, rpoHours: null, note: null },
    extra: { Anteckningar: 'Brist: saknar plan' },
    ...rest,
  }
}

export const systems: System[] = [
  system('Treserva', { vendor: 'CGI Sverige AB' }),
  system('Heroma', { vendor: 'CGI', department: ['Lillby', 'Kommunledningskontoret', 'HR'] }),
  system('Prator', { department: ['Lillby', 'Socialförvaltningen', 'Hemtjänst'] }),
  system('Ensam'),
  system('Larm', { department: ['Lillby', 'Räddningstjänsten'] }),
  system('Gammal', { lifeCycle: 'ended' }),
  system('Borta', { vanishedOn: day('2026-11-01') }),
  system('Ingenstans', { department: [] }),
]

const named = (personId: string): Holder => ({ kind: 'person', personId })

export function assignment(
  systemId: string,
  role: string,
  holder: Holder,
  rest: Partial<Assignment> = {},
): Assignment {
  return {
    id: `${systemId}/${role}/${JSON.stringify(holder)}`,
    systemId,
    role,
    holder,
    order: 1,
    validFrom: null,
    validTo: null,
    origin: { kind: 'sheet', file: 'system.xlsx', row: 7, on: day('2026-11-01') },
    confirmedOn: day('2026-11-02'),
    ...rest,
  }
}

export const assignments: Assignment[] = [
  assignment('treserva', 'system-owner', named('sofia')),
  assignment('treserva', 'system-administrator', named('lena')),
  assignment('treserva', 'system-administrator', named('anna'), { order: 2 }),
  assignment('treserva', 'technical-administrator', named('tove')),
  assignment('heroma', 'system-owner', named('lena')),
  assignment('heroma', 'system-administrator', { kind: 'unknown', text: 'konsult@ute.example' }),
  assignment('prator', 'system-owner', named('olle'), { validTo: day('2026-11-22') }),
  assignment('prator', 'system-owner', named('erik'), { validFrom: day('2026-11-24') }),
  assignment('prator', 'technical-administrator', named('tove')),
  assignment('larm', 'system-owner', {
    kind: 'post',
    title: 'Räddningschef',
    department: 'Räddningstjänsten',
  }),
  assignment('larm', 'system-administrator', {
    kind: 'department',
    department: 'Räddningstjänsten',
  }),
  assignment('gammal', 'system-administrator', named('anna')),
]

export function snapshotWith({
  routine = starter,
  groups = new Map<string, string[]>(),
  others = people,
}: {
  routine?: Routine
  groups?: Map<string, string[]>
  others?: Person[]
} = {}): Snapshot {
  return {
    routine,
    directory: directoryOf(others, groups),
    register: registerOf(systems, assignments),
  }
}
