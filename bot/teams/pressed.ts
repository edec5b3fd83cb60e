import type { Activity } from 'botbuilder'
import { z } from 'zod'
import { actionIn } from '../cards/duties/form.ts'
import type { Action } from '../duties/acknowledgement/action.ts'
import type { Question } from '../questions/question.ts'
import type { Language } from '../routine/routine.ts'
import { QuestionData } from './question-data.ts'

/** What a pressed button wants. Everything in it is the client's word, so it is authorised when it is done. */
export type Pressed =
  | { verb: 'ask'; question: Question; language: Language | undefined }
  | { verb: 'tell-coordinator'; systemId: string; role: string; language: Language | undefined }
  | {
      verb: 'duty'
      occurrenceId: string
      action: Action
      /** Of the occurrence, as the card showed it. */
      version: number
      language: Language | undefined
    }
  | { verb: 'unknown'; language: Language | undefined }

const language = z.enum(['sv', 'en']).optional()
const Known = z.union([
  z.object({ verb: z.literal('ask'), question: QuestionData, language }),
  z.object({
    verb: z.literal('tell-coordinator'),
    systemId: z.string().max(400),
    role: z.string().max(400),
    language,
  }),
])
/** What the form brings stands beside it, under ids of its own. */
const Duty = z.looseObject({
  verb: z.literal('duty'),
  occurrenceId: z.string().regex(/^[\w.:-]{1,400}$/),
  action: z.enum(['done', 'start', 'later', 'delegate', 'notApplicable', 'wrongPerson', 'undo']),
  version: z.number().int().min(0),
  form: z.number().int().min(1).max(1_000),
  language,
})
const WithLanguage = z.object({ language })
const Invoke = z.object({
  action: z.object({ verb: z.string().optional(), data: z.unknown().optional() }),
})

/** The button of an `adaptiveCard/action` invoke, whose verb stands beside its data. */
export function pressedIn({ value }: Activity): Pressed {
  const invoke = Invoke.safeParse(value)
  if (!invoke.success) return { verb: 'unknown', language: undefined }
  const { verb, data } = invoke.data.action
  return pressedFrom(isObject(data) ? { ...data, verb } : { verb })
}

/** The button of a message that an older client sent (`Action.Submit`); null when the message has none. */
export function submittedIn({ value }: Activity): Pressed | null {
  return isObject(value) ? pressedFrom(value) : null
}

function pressedFrom(data: object): Pressed {
  const known = Known.safeParse(data)
  if (known.success) return { ...known.data, language: known.data.language }
  const duty = Duty.safeParse(data)
  if (duty.success) {
    const { verb, occurrenceId, version, language } = duty.data
    return { verb, occurrenceId, version, language, action: actionIn(duty.data, duty.data) }
  }
  return { verb: 'unknown', language: WithLanguage.safeParse(data).data?.language }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
