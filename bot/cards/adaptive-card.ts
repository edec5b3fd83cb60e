import type { Day } from '../calendar/day.ts'
import type { ActionKind } from '../duties/acknowledgement/action.ts'
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
export type Input = TextInput | DateInput | PeopleInput

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
  /** Only beside words that say the same. */
  color?: 'Attention' | 'Good'
}

export type Container = {
  type: 'Container'
  /** By which a button shows and hides it; unique in its card. */
  id?: string
  isVisible?: false
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

/** What a person fills in; unique ids within a card. What is required is asked for before the button does anything. */
type Asked = { id: string; label: string; isRequired?: true; errorMessage?: string }
export type TextInput = Asked & {
  type: 'Input.Text'
  isMultiline?: true
  style?: 'Url' | 'Email'
  placeholder?: string
  maxLength: number
}
export type DateInput = Asked & { type: 'Input.Date'; min: Day; max: Day; value: Day }
/** Teams adds everybody in the organisation to the choices while one types, and gives the chosen one's Entra id. */
export type PeopleInput = Asked & {
  type: 'Input.ChoiceSet'
  style: 'filtered'
  placeholder?: string
  choices: { title: string; value: string }[]
  'choices.data': { type: 'Data.Query'; dataset: 'graph.microsoft.com/users' }
}

export type Action = OpenUrl | Execute | ShowCard | ToggleVisibility | Say
/** Unfolds a form; its buttons bring what is filled in there, and nothing of other forms. */
export type ShowCard = {
  type: 'Action.ShowCard'
  title: string
  card: { type: 'AdaptiveCard'; body: (TextBlock | Input)[]; actions: Execute[] }
}
/** Writes something in the chat as if its reader had typed it (Teams' `imBack`). */
export type Say = {
  type: 'Action.Submit'
  title: string
  data: { msteams: { type: 'imBack'; value: string } }
}
export type ToggleVisibility = {
  type: 'Action.ToggleVisibility'
  title: string
  targetElements: string[]
}
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
  | DutyPressed

/**
 * A button of a duty. `version` is that of the occurrence which the card shows; the inputs of the form come beside
 * these, their ids ending in `-` and the number of the form (`actionIn` in duties/form.ts reads them).
 */
export type DutyPressed = {
  verb: 'duty'
  occurrenceId: string
  action: ActionKind
  version: number
  form: number
  language: Language
}
type ExecuteData = { verb: Pressed['verb']; data: Omit<Pressed, 'verb'> }
