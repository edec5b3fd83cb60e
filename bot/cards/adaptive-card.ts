import type { Question } from '../questions/question.ts'
import type { Language } from '../routine/routine.ts'

/**
 * The part of Adaptive Cards 1.5 (the newest that Teams shows) which Ansvar uses. No `lang`: adaptivecards 3.0.6 checks
 * it with a global regular expression, which refuses every second card.
 */
export type AdaptiveCard = {
  type: 'AdaptiveCard'
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  version: '1.5'
  /** What a client without cards shows, and what a screen reader says first. */
  fallbackText: string
  speak: string
  body: Element[]
  actions?: Action[]
  msteams?: { width: 'Full' }
}

export type Element = TextBlock | RichTextBlock | Container | FactSet | ActionSet

type Spacing = 'None' | 'Small' | 'Medium' | 'Large'

/** Reads markdown, so whatever stands in it is our own words or escaped. */
export type TextBlock = {
  type: 'TextBlock'
  text: string
  wrap: true
  size?: 'Default' | 'Small' | 'Medium' | 'Large'
  weight?: 'Default' | 'Bolder'
  isSubtle?: true
  style?: 'heading'
  spacing?: Spacing
}

/** Reads no markdown: the place for words that came from a sheet or the directory. */
export type RichTextBlock = {
  type: 'RichTextBlock'
  inlines: TextRun[]
  spacing?: Spacing
}
export type TextRun = {
  type: 'TextRun'
  text: string
  size?: 'Small' | 'Medium' | 'Large'
  weight?: 'Bolder'
  isSubtle?: true
}

export type Container = {
  type: 'Container'
  items: Element[]
  separator?: true
  spacing?: Spacing
}
/** Titles and values read markdown. */
export type FactSet = {
  type: 'FactSet'
  facts: { title: string; value: string }[]
  spacing?: Spacing
}
export type ActionSet = { type: 'ActionSet'; actions: Action[]; spacing?: Spacing }

export type Action = OpenUrl | Execute
export type OpenUrl = { type: 'Action.OpenUrl'; title: string; url: string; tooltip?: string }
/** Older clients press the fallback, whose data carries the verb too. */
export type Execute = {
  type: 'Action.Execute'
  title: string
  tooltip?: string
  fallback: { type: 'Action.Submit'; title: string; tooltip?: string; data: Pressed }
} & ExecuteData

/** What a pressed button brings: ids only, never names. The server checks it and authorises it again. */
export type Pressed =
  | { verb: 'ask'; question: Question; language: Language }
  | { verb: 'tell-coordinator'; systemId: string; role: string; language: Language }

type ExecuteData = { verb: Pressed['verb']; data: Omit<Pressed, 'verb'> }
