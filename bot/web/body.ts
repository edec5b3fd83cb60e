import restify, { type Next, type Request, type RequestHandler, type Response } from 'restify'
import { sendProblem } from './problem.ts'

/** Bytes that a request's body may have: Teams sends at most 100 KB, and cards' answers on top. */
const LONGEST = 256 * 1024
/** Levels of brackets inside each other; an activity has about ten. */
const DEEPEST = 64

/**
 * Reads a JSON body of at most 256 KB as it came; packed and foreign bodies are refused before they are read.
 * The three steps are one handler, because restify waits a tick before each.
 */
export const readJsonBody: RequestHandler = (request, response, next) => {
  const refusal = refusalOf(request)
  if (refusal) {
    // The rest of the body is not worth reading.
    response.setHeader('connection', 'close')
    sendProblem(response, refusal.status, refusal.detail)
    next(false)
    return
  }
  readBody(request, response, (problem?: unknown) => {
    if (problem) next(problem)
    else parseBody(request, response, next)
  })
}

const readBody = restify.plugins.bodyReader({ maxBodySize: LONGEST })

function refusalOf({ headers }: Request): { status: number; detail: string } | null {
  const type = headers['content-type'] ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type))
    return { status: 415, detail: 'The body must be application/json.' }
  // A packed body of a few kilobytes can unpack to gigabytes; no channel sends one.
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity')
    return { status: 415, detail: 'The body must not be compressed.' }
  if (Number(headers['content-length'] ?? 0) > LONGEST)
    return { status: 413, detail: `The body may have ${LONGEST} bytes at most.` }
  return null
}

function parseBody(request: Request, response: Response, next: Next): void {
  const text: unknown = request.body
  const parsed = typeof text === 'string' ? parseJson(text) : { kind: 'malformed' as const }
  if (parsed.kind === 'value') request.body = parsed.value
  else sendProblem(response, 400, sentences[parsed.kind])
  next(parsed.kind === 'value' ? undefined : false)
}

const sentences = {
  malformed: 'The body is no JSON.',
  tooDeep: `The body nests deeper than ${DEEPEST} levels.`,
}

type Parsed = { kind: 'value'; value: unknown } | { kind: 'malformed' } | { kind: 'tooDeep' }

/** JSON that may be walked by recursion: depth is counted before anything is built. */
export function parseJson(text: string): Parsed {
  if (depthOf(text) > DEEPEST) return { kind: 'tooDeep' }
  try {
    return { kind: 'value', value: JSON.parse(text) }
  } catch {
    return { kind: 'malformed' }
  }
}

/** One step a mark, so that no text takes longer than its length: strings are skipped, brackets counted. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charCodeAt(at)
    if (mark === QUOTE) at = endOfString(text, at)
    else if (isBracket(mark)) depth += opens(mark) ? 1 : -1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** `[` and `{` differ in one bit, and so do `]` and `}`. */
const isBracket = (mark: number) => (mark | 0x20) === 0x7b || (mark | 0x20) === 0x7d
const opens = (mark: number) => (mark | 0x20) === 0x7b

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

function isEscaped(text: string, at: number): boolean {
  let before = at - 1
  while (text.charCodeAt(before) === BACKSLASH) before -= 1
  return (at - before) % 2 === 0
}
