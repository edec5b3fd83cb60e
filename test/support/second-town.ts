import { type Day, isDay } from '../../bot/calendar/day.ts'
import { type Directory, directoryOf } from '../../bot/directory/directory.ts'
import type { Person } from '../../bot/directory/person.ts'
import type { Assignment } from '../../bot/register/assignment.ts'
import { registerOf } from '../../bot/register/register.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import type { System } from '../../bot/register/system.ts'
import { roleId } from '../../bot/routine/routine.ts'
import { starter } from '../../bot/routine/starter.ts'
import { blankSystem } from './blank.ts'
import type { JudgedQuestion } from './judge.ts'

/**
 * A second municipality, made by a seeded generator: of any size, organised in sectors instead of departments, with
 * other titles, other addresses and other system names than the demo's.
 */
export type SecondTown = {
  people: Person[]
  systems: System[]
  /** By system id: the owner (none for one in eight) and the administrator. */
  owners: Map<string, Person>
  administrators: Map<string, Person>
}
export type Size = { systems: number; people: number }

type Random = () => number

/** Mulberry32: the same seed gives the same town on every machine. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = (text: string) => text.trim().split(/\s+/)
const sectors = [
  'Sektor Välfärd',
  'Sektor Lärande',
  'Sektor Samhälle',
  'Sektor Stöd och styrning',
  'Sektor Kultur',
  'Sektor Miljö',
  'Hamnbolaget',
]
const titles = words(
  'Handläggare Pedagog Inspektör Samordnare Assistent Utredare Strateg Vårdbiträde Snickare Bibliotekarie',
)
const given = words(
  'Agnes Alva Arvid Astrid Axel Bertil Cecilia Dagmar Doris Edvin Elias Elvira Ester Filip Folke Greta Hedda Henning Hilma Holger Inez Ivar Jakob Judit Klara Knut Kurt Lova Ludvig Majken Matilda Melker Mustafa Noomi Nour Otto Petra Ragnar Rebecka Rut Sigrid Signe Sixten Stig Svea Tage Tekla Tove Ture Tyra Vera Vidar Viola Walter Yngve Yusra Åke Åsa Öjvind Östen',
)
const family = words(
  'Alm Ask Backman Boman Brandt Byström Cederholm Dalin Edman Ekberg Elfving Fagerlund Flink Frisk Gran Grönlund Hagström Hamberg Hellström Hultman Håkansson Isaksson Jansson Josefsson Kihlberg Kling Krook Kvist Landin Ledin Lilja Lindahl Ljung Lööf Malmgren Melin Myrberg Möllerström Nordgren Norén Näslund Olofsson Palm Qvarnström Rask Ringborg Rydell Rönnqvist Sahlin Sjögren Skoog Stenberg Ström Sundin Svärd Tegnér Thorén Törnqvist Uddén Wahl Westin Wrede Åhlund Ödman Östberg',
)
const starts = words(
  'Akti Ale Ambi Bali Bero Cali Cirri Delfi Domi Eko Epi Fali Femo Gala Gri Heli Hypo Inte Iri Kali Kompa Lavi Ledo Medi Mira Navi Nebu Orda Orki Pala Peri Quanti Resa Rota Sali Sigma Tala Tempo Ultra Vari Vesti Xeno Zeni Ärla Örni',
)
const ends = words(
  'bas core dat dia dok fast flex form gard gon kon lex link lux mat mera nor nova plan port pro qvist rad ria sam skan stat sys tek tor trax val via vox zon',
)
const additions = ['', '', '', ' Go', ' Webb', ' Direkt', ' 3', ' Plus']
const vendors = ['Nordsoft', 'Kvadrat Data', 'Öresund System', 'Brygga IT', 'Fjord Software']

/** A town of that size; the same seed gives the same town. */
export function secondTown({ systems, people }: Size, seed = 20_261_124): SecondTown {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)]
    if (found === undefined) throw new RangeError('The list is empty.')
    return found
  }
  const crowd = peopleOf(people, random, pick)
  const chiefs = crowd.slice(1, Math.max(12, Math.ceil(people / 40)))
  const town: SecondTown = {
    people: crowd,
    systems: [],
    owners: new Map(),
    administrators: new Map(),
  }
  const names = new Set<string>()
  while (town.systems.length < systems) {
    const name = `${pick(starts)}${random() < 0.5 || systems > 1000 ? pick(ends) : ''}${pick(ends)}${pick(additions)}`
    if (names.has(name.toLowerCase())) continue
    names.add(name.toLowerCase())
    const system = systemOf(`s${town.systems.length + 1}`, name, pick(sectors), pick(vendors))
    town.systems.push(system)
    if (town.systems.length % 8 !== 0) town.owners.set(system.id, pick(chiefs))
    if (town.systems.length % 11 !== 0) town.administrators.set(system.id, pick(crowd))
  }
  return town
}

const special = [
  'Kommunchef',
  'Digitaliseringschef',
  'Informationssäkerhetsstrateg',
  'Dataskyddsombud',
]

/** The first is the head of all; one in forty leads the forty after. */
function peopleOf(count: number, random: Random, pick: <T>(list: readonly T[]) => T): Person[] {
  const crowd: Person[] = []
  for (let place = 0; place < count; place++) {
    const surname = random() < 0.7 ? `${pick(family)}-${pick(family)}` : pick(family)
    const usual = place < count / 40 ? 'Verksamhetschef' : pick(titles)
    crowd.push(personAt(place, pick(given), surname, special[place] ?? usual))
  }
  return crowd
}

const idAt = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`

const personAt = (place: number, givenName: string, surname: string, title: string): Person => ({
  id: idAt(place),
  name: `${givenName} ${surname}`,
  givenName,
  surname,
  mail: `p${place}@granhult.example`,
  userPrincipalName: `p${place}@granhult.example`,
  title,
  department: sectors[place % sectors.length] ?? null,
  phone: null,
  managerId: place === 0 ? null : idAt(Math.floor(place / 40)),
  active: true,
  leftOn: null,
})

function dayFrom(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day.`)
  return text
}

const systemOf = (id: string, name: string, sector: string, vendor: string): System => ({
  ...blankSystem,
  id,
  name,
  aliases: [],
  department: ['Granhults kommun', sector],
  vendor,
})

const made = dayFrom('2026-11-01')

/** The town as the server holds it in memory, made without a database. */
export function snapshotOf(town: SecondTown): Snapshot & { directory: Directory } {
  const held = (role: string, holders: Map<string, Person>) =>
    [...holders].map(
      ([systemId, person]): Assignment => ({
        id: `${role} ${systemId}`,
        systemId,
        role,
        holder: { kind: 'person', personId: person.id },
        order: 1,
        validFrom: null,
        validTo: null,
        origin: { kind: 'hand', by: 'generator', on: made },
        confirmedOn: null,
      }),
    )
  return {
    directory: directoryOf(town.people),
    routine: starter,
    register: registerOf(town.systems, [
      ...held(roleId.systemOwner, town.owners),
      ...held(roleId.systemAdministrator, town.administrators),
    ]),
  }
}

/** The town as two sheets shaped otherwise than the demo's: commas, other headers, other order, a column for each thing. */
export function sheetsOf(town: SecondTown): { people: string; systems: string } {
  const byId = new Map(town.people.map((person) => [person.id, person]))
  const people = town.people.map((one) => [
    one.mail,
    one.surname,
    one.givenName,
    one.department,
    one.title,
    byId.get(one.managerId ?? '')?.mail,
    one.id,
  ])
  const systems = town.systems.map((system) => [
    system.department.at(-1),
    system.name,
    town.administrators.get(system.id)?.mail,
    town.owners.get(system.id)?.mail,
    system.vendor,
  ])
  return {
    people: csv(
      ['E-post', 'Efternamn', 'Förnamn', 'Avdelning', 'Befattning', 'Chef', 'Id'],
      people,
    ),
    systems: csv(
      ['Sektor', 'Applikation', 'Förvaltare', 'Objektägare', 'Systemleverantör'],
      systems,
    ),
  }
}

const csv = (header: string[], rows: (string | null | undefined)[][]) =>
  [header, ...rows].map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')

type Form = { lang: 'sv' | 'en'; role: 'owner' | 'administrator'; ask: (name: string) => string }
const forms: Form[] = [
  { lang: 'sv', role: 'owner', ask: (name) => `Vem äger ${name}?` },
  { lang: 'sv', role: 'owner', ask: (name) => `vem är systemägare för ${name.toLowerCase()}` },
  { lang: 'sv', role: 'owner', ask: (name) => `Jag undrar vem som står som ägare till ${name}` },
  { lang: 'sv', role: 'administrator', ask: (name) => `Vem är systemförvaltare för ${name}?` },
  { lang: 'sv', role: 'administrator', ask: (name) => `Vem förvaltar ${name} hos oss?` },
  { lang: 'en', role: 'owner', ask: (name) => `Who is the system owner of ${name}?` },
  { lang: 'en', role: 'owner', ask: (name) => `who owns ${name.toLowerCase()}` },
]

/** Questions by template about some of the town's systems, with what is right. */
export function questionsAbout(town: SecondTown, count: number): JudgedQuestion[] {
  const step = Math.max(1, Math.floor(town.systems.length / count))
  const asked = town.systems.filter((_, place) => place % step === 0).slice(0, count)
  return asked.map((system, place): JudgedQuestion => {
    const form = forms[place % forms.length] ?? { lang: 'sv', role: 'owner', ask: String }
    const holders = form.role === 'owner' ? town.owners : town.administrators
    const name = holders.get(system.id)?.name
    return {
      text: form.ask(system.name),
      as: 'p9@granhult.example',
      kind: name ? form.role : 'vacant',
      group: 'in',
      lang: form.lang,
      expect: [name ? { is: 'named', people: [name] } : { is: 'vacant' }],
      allowed: name ? [name] : [],
    }
  })
}
