import type { Day } from '../../calendar/day.ts'
import type { Answer } from '../../questions/answer.ts'
import type { Known } from '../../register/holding/organisation-role.ts'
import type { Hosting, LifeCycle } from '../../register/system.ts'
import type { GoverningDocument, Role } from '../../routine/routine.ts'
import type { Reading } from '../reading.ts'

/** The answer of one kind. */
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>
export type WhyMine = AnswerOf<'myDuties'>['items'][number]['why']
export type Topic = AnswerOf<'notForYou'>['topic']

/** One whole sentence with the answer itself, for each kind of answer. */
export type Sentences<Kind extends Answer['kind'] = Answer['kind']> = {
  [One in Kind]: (answer: AnswerOf<One>, reading: Reading) => string
}

/** Everything that Ansvar says in one language; two answers are said one after the other. */
export type Phrases = { say: Sentences<Exclude<Answer['kind'], 'both' | 'tasks'>>; label: Labels }

/** The short words of a card. Names that go in are cleaned already. */
export type Labels = {
  /** «systemägare», capital first, plural where `count` is not 1. */
  role: (role: Role, count?: number) => string
  roleFor: (role: Role, of: string, count: number) => string
  /** A title of a job with its department: «socialchef, socialförvaltningen». */
  about: (title: string | null, department: string | null) => string
  and: (items: readonly string[]) => string
  more: (count: number) => string
  quoted: (text: string) => string

  contact: { chat: string; chatWith: (givenName: string) => string; none: string }
  held: {
    left: (on: Day | null) => string
    manager: string
    noManager: string
    noOneOnPost: string
    noOnePointedOut: string
    unknown: string
  }
  source: {
    register: string
    sheet: (file: string, row: number, on: Day) => string
    hand: (on: Day) => string
    directory: string
    known: Record<Known, string>
    routine: string
    document: (title: string) => string
    clause: (document: string, clause: string) => string
    adopted: string
    proposed: (outside: string) => string
    proposedBy: (clause: string) => string
    confirmed: (on: Day) => string
    neverConfirmed: string
  }
  vacant: {
    none: string
    next: string
    nobodyNext: string
    tell: string
  }
  system: {
    about: (name: string) => string
    department: string
    vendor: string
    purpose: string
    hosting: string
    hostings: Record<Hosting, string>
    personalData: string
    yes: string
    no: string
    lifeCycle: string
    lifeCycles: Record<LifeCycle, string>
    classification: string
    /** The name of a scale of the classification. */
    scale: (scale: string) => string
    notClassified: string
    criticality: string
    contract: string
    contractEnds: (on: Day, over: boolean) => string
    noContract: string
    rto: string
    rpo: string
    hours: (count: number) => string
    continuityNote: string
    noFigure: string
    aliases: string
    vanished: (on: Day) => string
    link: string
    noRole: string
  }
  access: {
    heading: (system: string | null) => string
    yourManager: string
  }
  list: {
    mySystems: string
    myDuties: string
    answersFor: (name: string) => string
    reports: (name: string | null) => string
    managerOf: (name: string | null) => string
    dutiesOf: (role: Role, proposed: boolean) => string
    difference: string
    dutyHolder: string
    documents: string
    under: string
    owner: string
    contact: string
    version: string
    review: string
    openDocument: string
    documentKinds: Record<GoverningDocument['kind'], string>
    without: (role: Role, department: string | null) => string
    unclassified: (department: string | null) => string
    contracts: (department: string | null) => string
    /** How many systems have no end of contract. */
    undated: (count: number) => string
    ofDepartment: (department: string) => string
    ofVendor: (vendor: string) => string
    page: (page: number, pages: number) => string
    showMore: string
    why: Record<WhyMine, string>
    systemsOf: (count: number) => string
    whatFor: (name: string) => string
  }
  talk: {
    which: string
    narrower: string
    near: string
    ask: string
    help: string
    /** Examples to type; the rest of the help is buttons. */
    typed: readonly string[]
    /** Those about one's own duties, where nobody reads along. */
    typedAlone: readonly string[]
    topics: Record<Topic, string>
  }
  example: Record<Example, string>
}

/** Questions that need no name, so that a button can ask them anywhere. */
export type Example =
  | 'mySystems'
  | 'myDuties'
  | 'myManager'
  | 'coordinator'
  | 'headOfIt'
  | 'access'
  | 'documents'
