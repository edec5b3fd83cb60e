import { type Day, dayOf } from '../../bot/calendar/day.ts'
import type { Person } from '../../bot/directory/person.ts'
import type { Assigned, Held } from '../../bot/register/holding/held.ts'
import type { System } from '../../bot/register/system.ts'
import { type Duty, type GoverningDocument, type Role, roleId } from '../../bot/routine/routine.ts'
import { blankSystem } from './blank.ts'

/** What becomes of each name and text: itself, or something long or hostile. */
export type Dress = (text: string) => string

export const day = (text: string): Day => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const found = dayOf(year, month, date)
  if (!found) throw new RangeError(`${text} is no day`)
  return found
}

export function peopleOf(dress: Dress) {
  const person = (
    givenName: string,
    surname: string,
    title: string,
    department: string,
  ): Person => ({
    id: `id-${givenName.toLowerCase()}`,
    name: dress(`${givenName} ${surname}`),
    givenName: dress(givenName),
    surname: dress(surname),
    mail: `${givenName}.${surname}@kommun.example`.toLowerCase(),
    userPrincipalName: `${givenName}.${surname}@kommun.example`.toLowerCase(),
    title: dress(title),
    department: dress(department),
    phone: dress('0470-23 38 86'),
    managerId: null,
    active: true,
    leftOn: null,
  })
  const left = person('Kim', 'Dahl', 'Verksamhetschef', 'Socialförvaltningen')
  return {
    anna: person('Anna', 'Berg', 'Socialchef', 'Socialförvaltningen'),
    bo: person('Bo', 'Ek', 'Systemförvaltare', 'IT-avdelningen'),
    eva: person('Eva', 'Lund', 'Förvaltningschef', 'Barn- och utbildningsförvaltningen'),
    olle: person('Olle', 'Sand', 'Handläggare', 'Kommunledningskontoret'),
    kim: { ...left, active: false, leftOn: day('2026-10-31') },
  }
}

export function heldOf(dress: Dress) {
  const { anna, bo, eva, kim } = peopleOf(dress)
  const file = dress('systemregister.xlsx')
  const sheet: Assigned = {
    origin: { kind: 'sheet', file, row: 14, on: day('2026-11-23') },
    confirmedOn: null,
    order: 1,
  }
  const hand: Assigned = {
    origin: { kind: 'hand', by: 'id-eva', on: day('2026-11-20') },
    confirmedOn: day('2026-11-20'),
    order: 2,
  }
  return {
    anna: { kind: 'person', person: anna, manager: eva, assigned: sheet },
    bo: { kind: 'person', person: bo, manager: eva, assigned: hand },
    eva: { kind: 'person', person: eva, manager: null, assigned: null },
    left: { kind: 'left', person: kim, manager: eva, assigned: sheet },
    leftAlone: { kind: 'left', person: kim, manager: null, assigned: sheet },
    post: {
      kind: 'post',
      title: dress('Enhetschef'),
      department: dress('Socialförvaltningen'),
      people: [anna, bo],
      assigned: sheet,
    },
    emptyPost: {
      kind: 'post',
      title: dress('Enhetschef'),
      department: dress('Socialförvaltningen'),
      people: [],
      assigned: sheet,
    },
    department: { kind: 'department', department: dress('Socialförvaltningen'), assigned: sheet },
    unknown: { kind: 'unknown', text: dress('Kalle på IT'), assigned: sheet },
  } as const satisfies Record<string, Held>
}

export function systemsOf(dress: Dress) {
  const pmo: System = {
    ...blankSystem,
    id: 'system-pmo',
    name: dress('PMO'),
    aliases: [],
    department: [dress('Norrby'), dress('Socialförvaltningen')],
  }
  const treserva: System = {
    ...pmo,
    id: 'system-treserva',
    name: dress('Treserva'),
    aliases: [dress('Procapita')],
    vendor: dress('CGI'),
    purpose: dress('Verksamhetssystem för socialtjänsten: utredning, beslut och journal.'),
    hosting: 'external',
    personalData: true,
    classification: [
      { scale: dress('Konfidentialitet'), label: dress('3'), order: 3 },
      { scale: dress('Riktighet'), label: dress('2'), order: 2 },
    ],
    criticality: { scale: 'Kritikalitet', label: dress('Hög'), order: 3 },
    lifeCycle: 'maintained',
    contractEnd: day('2027-03-31'),
    contractNote: dress('Löpande, 3 månader'),
    links: ['https://example.org/treserva', 'javascript:alert(1)'],
    vanishedOn: day('2026-11-20'),
  }
  return { treserva, pmo }
}

export function rolesOf(dress: Dress) {
  const owner: Role = {
    id: roleId.systemOwner,
    label: { sv: 'systemägare', en: 'system owner' },
    definite: 'systemägaren',
    plural: { sv: 'systemägare', en: 'system owners' },
    synonyms: { sv: [], en: [] },
    abbreviations: [],
    found: { by: 'system' },
    standing: 'adopted',
    source: { document: 'organisation', clause: dress('Förvaltningsmodell') },
  }
  const organisation = { by: 'organisation', person: null, group: null, titles: [] } as const
  return {
    owner,
    administrator: {
      ...owner,
      id: roleId.systemAdministrator,
      label: { sv: 'systemansvarig', en: 'system administrator' },
      definite: 'den systemansvariga',
      plural: { sv: 'systemansvariga', en: 'system administrators' },
    },
    manager: {
      ...owner,
      id: roleId.lineManager,
      label: { sv: 'närmaste chef', en: 'line manager' },
      definite: 'närmaste chefen',
      plural: { sv: 'närmaste chefer', en: 'line managers' },
      found: { by: 'manager' },
    },
    headOfIt: {
      ...owner,
      id: roleId.headOfIt,
      label: { sv: 'IT-chef', en: 'head of IT' },
      definite: 'IT-chefen',
      plural: { sv: 'IT-chefer', en: 'heads of IT' },
      found: { ...organisation, titles: [] },
    },
    coordinator: {
      ...owner,
      id: roleId.securityCoordinator,
      label: { sv: 'säkerhetssamordnare', en: 'security coordinator' },
      definite: 'säkerhetssamordnaren',
      plural: { sv: 'säkerhetssamordnare', en: 'security coordinators' },
      found: { ...organisation, titles: [] },
    },
    ombud: {
      ...owner,
      id: roleId.dataProtectionOfficer,
      label: { sv: 'dataskyddsombud', en: 'data protection officer' },
      definite: 'dataskyddsombudet',
      plural: { sv: 'dataskyddsombud', en: 'data protection officers' },
      found: { ...organisation, titles: [] },
      standing: 'proposed',
      source: { outside: dress('Dataskyddsförordningen, artikel 37') },
    },
  } as const satisfies Record<string, Role>
}

export function dutiesOf(dress: Dress) {
  const access: Duty = {
    id: 'line-manager-access',
    role: roleId.lineManager,
    text: {
      sv: dress(
        'Godkänna, beställa och avbeställa behörigheter för medarbetare i verksamhetssystem',
      ),
      en: dress("Approve, order and cancel employees' access rights in business systems"),
    },
    letter: 'A',
    standing: 'adopted',
    source: { document: 'organisation', clause: dress('Närmaste chef – första punkten') },
    schedule: null,
    keywords: { sv: [], en: [] },
  }
  return {
    access,
    power: {
      ...access,
      id: 'head-of-it-power',
      role: roleId.headOfIt,
      text: {
        sv: dress('Säkerställa att avbrottsfri kraft testas'),
        en: dress('Make sure that the uninterruptible power supply is tested'),
      },
      source: { document: 'organisation', clause: dress('IT-chef – femte punkten') },
    },
    budget: {
      ...access,
      id: 'owner-direction',
      role: roleId.systemOwner,
      text: {
        sv: dress('Bestämma systemets syfte, mål och budget'),
        en: dress("Decide the system's purpose, goals and budget"),
      },
      standing: 'proposed',
      source: { outside: dress('Malmö stad, roller i systemförvaltning') },
    },
  } as const satisfies Record<string, Duty>
}

export function documentsOf(dress: Dress) {
  const policy: GoverningDocument = {
    id: 'policy',
    title: dress('Informationssäkerhetspolicy'),
    kind: 'policy',
    under: null,
    owner: dress('Kommunstyrelsen'),
    contact: null,
    version: '2',
    link: 'https://example.org/policy.pdf',
    reviewOn: day('2027-01-01'),
    standing: 'adopted',
    synonyms: { sv: [], en: [] },
  }
  const organisation: GoverningDocument = {
    ...policy,
    id: 'organisation',
    title: dress('Organisering av informationssäkerhetsarbetet'),
    kind: 'organisation',
    under: 'policy',
    owner: null,
    contact: {
      name: dress('Olle Sand'),
      department: null,
      mail: 'olle.sand@kommun.example',
      phone: null,
    },
  }
  return { policy, organisation }
}
