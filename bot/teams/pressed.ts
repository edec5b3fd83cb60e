import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { Question } from '../questions/question.ts'
import type { Language } from '../routine/routine.ts'
import { QuestionData } from './question-data.ts'

/** What a pressed button wants. Everything in it is the client's word, so it is authorised when it is done. */
export type Pressed =
  | { verb: 'ask'; question: Question; language: Language | undefined }
  | { verb: 'tell-coordinator'; systemId: string; role: string; language: Language | undefined }
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
  return { verb: 'unknown', language: WithLanguage.safeParse(data).data?.language }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
