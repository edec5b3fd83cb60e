import type { Register } from '../../register/register.ts'
import { indefinite } from './endings.ts'
import { squeeze } from './fold.ts'
import { type SystemIndex, systemsNamed } from './system-index.ts'

/**
 * What staff call a system by what it does, the words of each line meaning the same, and the products that do it in Swedish municipalities (knowledge gathered
 * from public system registers). Used only where the register itself has no system of that name or purpose.
 */
const products: Record<string, string> = {
  'lönesystem lönesystemet löneprogrammet payroll payrollsystem salarysystem':
    'Heroma|Personec P|Personec|Visma HR+|Visma Lön|Hogia|Hogia Lön|Agda',
  'hrsystem hrsystemet personalsystem personalsystemet självservice hrsystem hrutan':
    'Heroma|Personec P|Personec|Visma HR+|Hogia HR|Hogia',
  'ekonomisystem ekonomisystemet ekot financesystem accountingsystem financialsystem':
    'Raindance|Unit4 ERP|Unit4|Agresso|Visma Business|Visma Control',
  'fakturasystem fakturasystemet': 'Raindance|Unit4 ERP|Unit4|Agresso|Visma Business|Visma Control',
  'inköpssystem inköpssystemet procurementsystem':
    'Visma Proceedo|Proceedo|Raindance Marknadsplats|TendSign|e-Avrop',
  'upphandlingssystem upphandlingssystemet': 'TendSign|e-Avrop|Kommers',
  'diariet diarium diariesystem diariesystemet ärendehanteringssystem ärendehanteringssystemet ärendesystemet dokumenthanteringssystem dokumenthanteringssystemet w3an casemanagementsystem':
    'Public 360|P360|Platina|W3D3|Evolution|LEX|Ciceron',
  'journalsystem journalsystemet': 'PMO|CGM PMO|ProReNata',
  'elevhälsojournal elevhälsojournalen skolhälsojournal skolhälsojournalen':
    'PMO|CGM PMO|ProReNata',
  'socialtjänstsystem socialtjänstsystemet verksamhetssystemet omsorgssystemet':
    'Treserva|Lifecare|Procapita|Combine|Pulsen Combine|Viva|Magna Cura',
  'skolplattform skolplattformen schoolplatform':
    'Vklass|Unikum|InfoMentor|Haldor|Tieto Education|Google Workspace for Education',
  'lärplattform lärplattformen learningplatform':
    'Vklass|Unikum|InfoMentor|Haldor|Tieto Education|Google Workspace for Education',
  'elevregister elevregistret skoladministration skoladministrativa elevsystemet':
    'Edlevo|IST Administration|IST Extens|Extens|Procapita',
  'schemasystem schemasystemet schemat schemaläggningssystem schemaläggningssystemet':
    'Skola24|Time Care|Time Care Planering|Medvind|TimeEdit',
  'bemanningssystem bemanningssystemet vikariesystemet':
    'Time Care Pool|Time Care|Time Care Planering|Medvind',
  'frånvarosystem frånvarosystemet': 'Skola24|Vklass|Dexter',
  'signeringslista signeringslistan mcssen': 'Appva MCSS|MCSS',
  'etjänstplattform etjänstplattformen': 'Open ePlatform|Öppna e-plattformen|Artvise',
  'passersystem passersystemet passagesystem passagesystemet taggen taggar låssystem låssystemet accesscontrolsystem accesscardsystem keycardsystem locksystem':
    'ARX|R-Card M5|RCard M5|Salto|iLOQ|Bewator|Aptus',
  'matsedel matsedeln kostsystem kostsystemet': 'Skolmaten|Mashie|Matilda|Mateo',
  'kartan kartsystem kartsystemet gis gissystem gissystemet kartverktyget':
    'ArcGIS|QGIS|GEOSECMA|FME|Topocad',
  'intranät intranätet intranet': 'Intranätet Insidan|Insidan|Sitevision|SharePoint',
  'webbsystemet webbpubliceringssystemet webbplattformen':
    'Sitevision|WordPress|EpiServer|Optimizely',
  'växel växeln telefonväxel telefonväxeln switchboard telephoneexchange telephonesystem phonesystem':
    'Växeln|Trio|Artvise|Telia Touchpoint|Mitel',
  'helpdesksystem servicedesksystem helpdesksystemet supportsystem supportsystemet ticketsystem':
    'ServiceDesk Plus|Marval MSM|MSM|POB|Easit|TOPdesk',
  'budgetsystem budgetsystemet verksamhetsstyrningssystem ledningssystem ledningssystemet':
    'Stratsys|Hypergene',
  'bibliotekssystem bibliotekssystemet librarysystem': 'Quria|BOOK-IT|Arena',
  'rekryteringssystem rekryteringssystemet recruitmentsystem': 'Visma Recruit|Varbi|ReachMee',
  'trygghetslarm trygghetslarmet trygghetslarmen': 'Tunstall|Careium|BEST|Sensio|Everon',
  'nyckelsystem nyckelsystemet nyckelhanteringssystemet': 'Phoniro|Phoniro Lock',
  'bygglovssystem bygglovssystemet': 'ByggR|Castor|EDP Vision|Trossen',
  'fastighetssystem fastighetssystemet': 'Vitec Hyra|Xpand|DeDu|Momentum|FastFlex',
  'felanmälningssystem felanmälningssystemet': 'DeDU Felanmälan|DeDu|Infracontrol',
  'avvikelsesystem avvikelsesystemet': 'Flexite|DF Respons|Lifecare Avvikelse',
  'earkiv earkivet earchive digitalarchive arkivsystem arkivsystemet': 'E-arkiv|Visual Arkiv',
  'tidrapporteringssystem tidrapporteringssystemet tidsystem tidsystemet':
    'Medvind|Time Care|Heroma|Personec P',
  'överförmyndarsystem överförmyndarsystemet': 'Provisum|Wärna|Aider',
  'kulturskolesystem kulturskolesystemet': 'Speedadmin|IST Musik och Kultur',
  'bokningssystem bokningssystemet lokalbokningssystem lokalbokningssystemet bookingsystem':
    'Interbook Go|FRI|BRP',
  'lösenordshanterare lösenordshanteraren passwordmanager': 'Passwordstate',
  'backupsystem backupsystemet backupen': 'Veeam Backup|Veeam',
}

/**
 * The words of the table that lead anywhere in this register, and the words of systems' purposes. A purpose goes before
 * the table, and a system that has the word in its name («Intranätet Insidan») before other products.
 */
export function functionNames(index: SystemIndex): Map<string, Called> {
  const names = certainly(purposes(index.register))
  const said = saidPurposes(index.register)
  for (const [phrase, ofThese] of Object.entries(products)) {
    const words = phrase.split(' ').map(squeeze)
    const ids = idsOf(index, said, { words, products: ofThese.split('|') })
    const called = words.some((word) => isSaid(word, index, said)) ? certain(ids) : likely(ids)
    const free = words.filter((word) => systemsNamed(index, word).length === 0)
    for (const word of ids.length > 0 ? free : []) names.set(word, called)
  }
  return names
}

/** What a word calls: `ids` for certain; `near` is what it may be, by what such systems usually are. */
export type Called = { ids: readonly string[]; near: readonly string[] }
type Said = ReadonlyMap<string, readonly string[]>

const certain = (ids: readonly string[]): Called => ({ ids, near: [] })
const certainly = (names: Said) =>
  new Map([...names].map(([name, ids]): [string, Called] => [name, certain(ids)]))

/** Of several it is asked which; a single one is offered, not answered for: the asker may mean what the register lacks. */
const likely = (ids: readonly string[]): Called =>
  ids.length > 1 ? certain(ids) : { ids: [], near: ids }

/** Tells whether the register itself calls a system so, in its purpose, its name or an alias. */
const isSaid = (word: string, { hints, whole }: SystemIndex, said: Said) =>
  [word, indefinite(word) ?? word].some((one) => said.has(one) || hints.has(one) || whole.has(one))

const idsOf = (
  index: SystemIndex,
  said: Said,
  group: { words: readonly string[]; products: readonly string[] },
): readonly string[] =>
  [
    called(index, group.words),
    purposed(said, group.words),
    hinted(index, group.words),
    productIds(index, group.products),
  ].find(({ length }) => length > 0) ?? []

const purposed = (names: ReadonlyMap<string, readonly string[]>, words: readonly string[]) => [
  ...new Set(words.flatMap((word) => names.get(word) ?? [])),
]

/** A system that one of the words is the name or an alias of: «intranätet». */
const called = ({ whole }: SystemIndex, words: readonly string[]) => [
  ...new Set(words.flatMap((word) => whole.get(word) ?? [])),
]

const hinted = ({ hints }: SystemIndex, words: readonly string[]) => [
  ...new Set(words.flatMap((word) => hints.get(word) ?? [])),
]

const productIds = (index: SystemIndex, products: readonly string[]) => [
  ...new Set(products.flatMap((product) => systemsNamed(index, squeeze(product)))),
]

/** A purpose of one word or two that calls it a system is a name: «Lönesystem», «Elevhälsans journal». */
const purposes = (register: Register) =>
  byPurpose(register, (key) => IS_SYSTEM.test(key) || ONLINE.test(key))

/** Every purpose of one word or two, and what longer ones begin with: «Intranät», «Lärplattform i Teams». */
const saidPurposes = (register: Register) => byPurpose(register, () => true, firstWord)

const firstWord = (phrase: string) => phrase.trim().split(/\s+/).slice(0, 1)

const IS_SYSTEM = /system|plattform|portal|register|journal/
/** What nobody can mean anything else by than something on a screen. */
const ONLINE = /^(?:intranat|extranat|webbplats|webbsida|hemsida|webbshop|etjanst|earkiv|diarium)/

function byPurpose(
  register: Register,
  names: (key: string) => boolean,
  also: (phrase: string) => string[] = () => [],
): Map<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { id, purpose } of register.systems.values())
    for (const name of namesIn(purpose ?? '', also).filter(names)) {
      const ids = found.get(name) ?? []
      if (!ids.includes(id)) found.set(name, [...ids, id])
    }
  return found
}

const namesIn = (purpose: string, also: (phrase: string) => string[]) =>
  purpose
    .split(/[,;.]/)
    .flatMap(severally)
    .flatMap((phrase) => (phrase.trim().split(/\s+/).length <= 2 ? [phrase] : also(phrase)))
    .map(squeeze)
    .filter((key) => key.length > 0)
    .flatMap((key) => [key, indefinite(key) ?? key, ...definite(key)])

const SHARED_HEAD =
  /^\s*(\p{L}+)-\s*(?:och|samt|&|\/)\s*(\p{L}+?)(system|plattform|portal|register)\s*$/iu

/** «Löne- och personalsystem» is a «lönesystem» and a «personalsystem». */
function severally(phrase: string): string[] {
  const [, one, other, head] = SHARED_HEAD.exec(phrase) ?? []
  return one && other && head ? [one + head, other + head] : [phrase]
}

/** «Webbplats» is asked for as «webbplatsen», «lönesystem» as «lönesystemet». */
const definite = (key: string) => (/[aeiouyåäö]$/.test(key) ? [] : [`${key}en`, `${key}et`])
