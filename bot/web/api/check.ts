import type { z } from 'zod'
import type { Language } from '../../routine/routine.ts'
import { parseJson } from '../body.ts'
import { header, type Incoming } from './incoming.ts'
import { type Outgoing, problem } from './outgoing.ts'
import { type WrongProblem, wrongSentence } from './problem-words.ts'
import type { Route } from './route.ts'

/** Bytes that a change may have. */
const LONGEST = 256 * 1024

type Checked = { kind: 'value'; value: unknown } | { kind: 'refused'; refusal: Outgoing }

/** The body of a request, read and checked: JSON, or a file's bytes as they are. */
export async function checkBody(
  incoming: Incoming,
  { body, file }: Route,
  language: Language,
): Promise<Checked> {
  if (!body && !file) return { kind: 'value', value: undefined }
  if (!isOfType(incoming, file)) return refused(problem('type', language))
  const most = file?.most ?? LONGEST
  const bytes = await incoming.read(most)
  if (bytes === 'tooLarge') return refused(problem('tooLarge', language, { most }))
  if (file) return checkWith(body, bytes, language)
  const parsed = parseJson(Buffer.from(bytes).toString('utf8'))
  if (parsed.kind !== 'value') return refused(problem('malformed', language))
  return checkWith(body, parsed.value, language)
}

/** JSON, or a file of any type; nothing that would have to be unpacked first. */
function isOfType(incoming: Incoming, file: Route['file']): boolean {
  if ((header(incoming, 'content-encoding') ?? 'identity') !== 'identity') return false
  return file !== undefined || JSON_TYPE.test(header(incoming, 'content-type') ?? '')
}

const JSON_TYPE = /^application\/json\s*(;|$)/i

/** The query of an address; a name that comes several times is a list. */
export function checkQuery(
  query: URLSearchParams,
  schema: z.ZodType | undefined,
  language: Language,
): Checked {
  const entries = [...new Set(query.keys())].map((name) => {
    const [first, ...more] = query.getAll(name)
    return [name, more.length > 0 ? [first, ...more] : first]
  })
  return schema
    ? checkWith(schema, Object.fromEntries(entries), language)
    : { kind: 'value', value: undefined }
}

function checkWith(schema: z.ZodType | undefined, value: unknown, language: Language): Checked {
  if (!schema) return { kind: 'value', value }
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { kind: 'value', value: result.data }
  const wrong = result.error.issues
    .slice(0, MOST_TOLD)
    .flatMap((issue) => fieldsOf(issue).map((field) => ({ field, problem: problemOf(issue) })))
  return refused(wrongFields(wrong, language))
}

/** Nobody reads more at once. */
const MOST_TOLD = 20

/** 422 with the first wrong field, and all of them. */
export function wrongFields(
  wrong: readonly { field: string; problem: WrongProblem }[],
  language: Language,
): Outgoing {
  const errors = wrong.map(({ field, problem: what }) => ({
    field,
    detail: wrongSentence(what, language),
  }))
  const [first] = errors
  return problem('wrong', language, { ...(first ?? {}), errors })
}

type Issue = z.core.$ZodIssue

function fieldsOf(issue: Issue): string[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [path.join('.')]
  return issue.keys.map((key) => [...path, key].join('.'))
}

function problemOf(issue: Issue): WrongProblem {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'notUnderstood'
    case 'too_big':
      return 'tooLong'
    case 'too_small':
      return 'tooShort'
    case 'invalid_format':
      return issue.format === 'date' ? 'noDay' : 'notUnderstood'
    case 'invalid_value':
      return 'notAmongThese'
    case 'unrecognized_keys':
      return 'unknownField'
    default:
      return 'notUnderstood'
  }
}

const refused = (refusal: Outgoing): Checked => ({ kind: 'refused', refusal })
