import type { Answer, Choice } from '../../bot/questions/answer.ts'
import {
  type Dress,
  documentsOf,
  dutiesOf,
  heldOf,
  peopleOf,
  rolesOf,
  systemsOf,
} from './answer-parts.ts'
import { contractLists } from './contract-lists.ts'

/** What is told of duties that come due has samples of its own. */
type Sampled = Exclude<Answer['kind'], 'tasks'>
type Kinds = { [Kind in Sampled]: Extract<Answer, { kind: Kind }>[] }
type Sampling = {
  dress?: Dress
  /** How many items a list has. */
  many?: number
}

/** Some answers of every kind: the compiler finds the kind that is missing. */
export function sampleAnswers({ dress = (text) => text, many = 3 }: Sampling = {}): Kinds {
  const { anna, bo, eva, olle } = peopleOf(dress)
  const { treserva, pmo } = systemsOf(dress)
  const { owner, administrator, manager, headOfIt, coordinator, ombud } = rolesOf(dress)
  const { access, power, budget } = dutiesOf(dress)
  const { policy, organisation } = documentsOf(dress)
  const held = heldOf(dress)
  const list = <Item>(item: (index: number) => Item) =>
    Array.from({ length: many }, (_, at) => item(at))
  const systems = list((at) => (at % 2 ? treserva : pmo))
  const choices: Choice[] = list((at) => ({
    question: { kind: 'holder', role: owner.id, systemId: `s${at}` },
    name: dress(`Lifecare ${at + 1}`),
    detail: dress('Socialförvaltningen'),
  }))
  const ownerHeld = { role: owner, held: [held.anna] }
  return {
    holders: [
      { kind: 'holders', system: treserva, role: owner, held: [held.anna], asked: 'role' },
      { kind: 'holders', system: treserva, role: owner, held: [held.left], asked: 'role' },
      { kind: 'holders', system: treserva, role: owner, held: [held.leftAlone], asked: 'role' },
      { kind: 'holders', system: treserva, role: owner, held: [held.post], asked: 'role' },
      { kind: 'holders', system: treserva, role: owner, held: [held.emptyPost], asked: 'role' },
      { kind: 'holders', system: treserva, role: owner, held: [held.department], asked: 'role' },
      { kind: 'holders', system: treserva, role: owner, held: [held.unknown], asked: 'role' },
      {
        kind: 'holders',
        system: treserva,
        role: administrator,
        held: [held.anna, held.bo],
        asked: 'role',
      },
      { kind: 'holders', system: treserva, role: administrator, held: [held.bo], asked: 'contact' },
      {
        kind: 'holders',
        system: treserva,
        role: administrator,
        held: [held.anna, held.bo],
        asked: 'contact',
      },
      {
        kind: 'holders',
        system: treserva,
        role: administrator,
        held: [held.bo, ...list(() => held.left), held.unknown, held.department, held.post],
        asked: 'contact',
      },
    ],
    vacant: [
      {
        kind: 'vacant',
        system: treserva,
        role: owner,
        next: [{ role: administrator, held: [held.bo] }],
        tell: true,
      },
      { kind: 'vacant', system: treserva, role: ombud, next: [], tell: false },
    ],
    system: [
      {
        kind: 'system',
        system: treserva,
        roles: [ownerHeld, { role: administrator, held: [held.anna, held.bo] }],
        restricted: false,
      },
      {
        kind: 'system',
        system: pmo,
        roles: [
          { role: owner, held: [] },
          { role: administrator, held: list(() => held.left) },
        ],
        restricted: true,
      },
      {
        kind: 'system',
        system: pmo,
        roles: [
          { role: owner, held: [] },
          { role: administrator, held: [] },
        ],
        restricted: true,
      },
      { kind: 'system', system: pmo, roles: [], restricted: true },
    ],
    access: [
      {
        kind: 'access',
        step: 'any',
        system: treserva,
        duty: access,
        approver: manager,
        manager: null,
        mine: false,
        carriesOut: { role: administrator, held: [held.bo] },
      },
      {
        kind: 'access',
        step: 'order',
        system: treserva,
        duty: access,
        approver: manager,
        manager: held.eva,
        mine: true,
        carriesOut: { role: administrator, held: [held.bo] },
      },
      {
        kind: 'access',
        step: 'approve',
        system: null,
        duty: access,
        approver: manager,
        manager: null,
        mine: true,
        carriesOut: null,
      },
      {
        kind: 'access',
        step: 'carryOut',
        system: pmo,
        duty: budget,
        approver: owner,
        manager: null,
        mine: false,
        carriesOut: { role: administrator, held: [] },
      },
      {
        kind: 'access',
        step: 'approve',
        system: treserva,
        duty: access,
        approver: manager,
        of: anna,
        manager: held.eva,
        mine: false,
        carriesOut: { role: administrator, held: [held.bo] },
      },
      {
        kind: 'access',
        step: 'end',
        system: treserva,
        duty: access,
        approver: manager,
        of: { ...anna, active: false },
        manager: null,
        mine: false,
        carriesOut: null,
      },
    ],
    mySystems: [
      {
        kind: 'mySystems',
        role: null,
        items: systems.map((system, at) => ({
          system,
          roles: at ? [administrator] : [owner, administrator],
        })),
      },
      { kind: 'mySystems', role: owner, items: [] },
    ],
    myDuties: [
      {
        kind: 'myDuties',
        items: [
          { role: manager, why: 'leads', duties: [access] },
          { role: owner, why: 'register', duties: list(() => budget) },
        ],
      },
      { kind: 'myDuties', items: [] },
    ],
    responsibilities: [
      {
        kind: 'responsibilities',
        person: held.anna,
        items: systems.map((system) => ({ system, roles: [owner] })),
        roles: [coordinator],
      },
      {
        kind: 'responsibilities',
        person: held.left,
        items: [{ system: pmo, roles: [owner] }],
        roles: [],
      },
      { kind: 'responsibilities', person: held.bo, items: [], roles: [] },
    ],
    person: [
      { kind: 'person', person: held.anna, systems: 2 },
      { kind: 'person', person: held.left, systems: 0 },
    ],
    manager: [
      { kind: 'manager', of: anna, mine: true, manager: held.eva },
      { kind: 'manager', of: anna, mine: false, manager: held.left },
    ],
    noManager: [
      { kind: 'noManager', of: anna, mine: false },
      { kind: 'noManager', of: anna, mine: true },
    ],
    reports: [
      { kind: 'reports', of: eva, mine: true, people: list((at) => (at % 2 ? bo : anna)) },
      { kind: 'reports', of: eva, mine: false, people: [] },
    ],
    dutiesOf: [
      { kind: 'dutiesOf', role: headOfIt, duties: list(() => power) },
      { kind: 'dutiesOf', role: owner, duties: [budget] },
      { kind: 'dutiesOf', role: ombud, duties: [] },
    ],
    roleHolders: [
      {
        kind: 'roleHolders',
        role: headOfIt,
        department: null,
        held: [{ ...held.anna, assigned: null }],
        known: 'title',
      },
      {
        kind: 'roleHolders',
        role: headOfIt,
        department: dress('Tekniska förvaltningen'),
        held: [held.anna, held.bo],
        known: 'group',
      },
    ],
    rolePerSystem: [
      { kind: 'rolePerSystem', role: owner },
      { kind: 'rolePerSystem', role: manager },
    ],
    roleVacant: [{ kind: 'roleVacant', role: ombud, department: null }],
    roleDifference: [
      {
        kind: 'roleDifference',
        roles: [
          { role: headOfIt, duties: [power] },
          { role: owner, duties: [budget] },
        ],
      },
    ],
    dutyHolders: [
      {
        kind: 'dutyHolders',
        items: [{ duty: power, role: headOfIt, held: [{ ...held.anna, assigned: null }] }],
      },
      {
        kind: 'dutyHolders',
        items: [
          { duty: power, role: headOfIt, held: [] },
          { duty: budget, role: owner, held: [] },
        ],
      },
    ],
    document: [
      { kind: 'document', document: organisation, under: policy, duties: [access, power] },
      { kind: 'document', document: { ...policy, standing: 'proposed' }, under: null, duties: [] },
    ],
    documents: [{ kind: 'documents', documents: list((at) => (at ? organisation : policy)) }],
    systems: [
      {
        kind: 'systems',
        of: { kind: 'department', department: dress('Socialförvaltningen') },
        items: systems,
        total: 3 * many,
        page: 1,
        pages: 3,
      },
      {
        kind: 'systems',
        of: { kind: 'vendor', vendor: dress('Tietoevry') },
        items: systems,
        total: 3 * many,
        page: 3,
        pages: 3,
      },
      {
        kind: 'systems',
        of: { kind: 'without', role: owner, department: null },
        items: systems.slice(0, 1),
        total: 1,
        page: 1,
        pages: 1,
      },
      {
        kind: 'systems',
        of: { kind: 'without', role: owner, department: dress('Socialförvaltningen') },
        items: [],
        total: 0,
        page: 1,
        pages: 1,
      },
      {
        kind: 'systems',
        of: { kind: 'unclassified', department: null, mine: false },
        items: systems,
        total: 3 * many,
        page: 1,
        pages: 3,
      },
      {
        kind: 'systems',
        of: { kind: 'unclassified', department: dress('Socialförvaltningen'), mine: true },
        items: [treserva],
        total: 1,
        page: 1,
        pages: 1,
      },
      ...contractLists(
        systems.filter(({ contractEnd }) => contractEnd !== null),
        many,
      ),
    ],
    classification: [
      { kind: 'classification', system: treserva },
      { kind: 'classification', system: pmo },
    ],
    contract: [
      { kind: 'contract', system: treserva },
      { kind: 'contract', system: pmo },
    ],
    continuity: [
      { kind: 'continuity', system: treserva },
      { kind: 'continuity', system: pmo },
      {
        kind: 'continuity',
        system: { ...pmo, continuity: { rtoHours: null, rpoHours: 0.5, note: null } },
      },
      {
        kind: 'continuity',
        system: {
          ...pmo,
          continuity: { rtoHours: null, rpoHours: null, note: dress('Dygnet runt') },
        },
      },
    ],
    noSubstitute: [
      { kind: 'noSubstitute', person: anna, systems: 2 },
      { kind: 'noSubstitute', person: anna, systems: 0 },
    ],
    notForYou: [
      { kind: 'notForYou', topic: 'classification', system: null, ask: ownerHeld },
      { kind: 'notForYou', topic: 'contract', system: null, ask: ownerHeld },
      { kind: 'notForYou', topic: 'contract', system: treserva, ask: null },
      { kind: 'notForYou', topic: 'continuity', system: treserva, ask: ownerHeld },
      { kind: 'notForYou', topic: 'classification', system: treserva, ask: ownerHeld },
      { kind: 'notForYou', topic: 'gaps', system: null, ask: null },
    ],
    which: [
      { kind: 'which', between: 'systems', name: dress('Lifecare'), choices },
      { kind: 'which', between: 'people', name: dress('Anna'), choices: [...choices, ...choices] },
    ],
    unknownSystem: [
      { kind: 'unknownSystem', name: dress('Treservo'), near: choices },
      { kind: 'unknownSystem', name: dress('Qwerty'), near: [] },
    ],
    unknownPerson: [
      { kind: 'unknownPerson', name: dress('Ana Berg'), near: choices },
      { kind: 'unknownPerson', name: dress('Olga Ny'), near: [] },
    ],
    unknownAsker: [{ kind: 'unknownAsker' }],
    gone: [{ kind: 'gone' }],
    help: [{ kind: 'help' }],
    greeting: [
      { kind: 'greeting', name: dress(olle.givenName ?? '') },
      { kind: 'greeting', name: null },
    ],
    thanks: [{ kind: 'thanks' }],
    both: [
      {
        kind: 'both',
        answers: [
          { kind: 'vacant', system: treserva, role: owner, next: [], tell: true },
          { kind: 'vacant', system: pmo, role: owner, next: [], tell: true },
        ],
      },
    ],
    outOfScope: [{ kind: 'outOfScope' }],
  }
}
