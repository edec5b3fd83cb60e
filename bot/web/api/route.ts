import type { z } from 'zod'
import type { WrongProblem } from './problem-words.ts'
import type { Power, Reading } from './reader.ts'

/** What a request asks, checked: the address's parts, its query and its body. */
export type Asked<Params, Query, Body> = Reading & {
  params: Params
  query: Query
  body: Body
  /** The version that the page saw of what it changes (If-Match); null where none was sent. */
  seen: string | null
}

/** A file to save. */
type File = { name: string; type: string; bytes: Uint8Array }

/** What becomes of a request; expected refusals are values, and become problem details in the reader's language. */
export type Answered<View> =
  /** `afterwards` begins what takes long, once the answer has been made and what it changed is seen by everybody. */
  | { kind: 'view'; view: View; version?: string; afterwards?: () => void }
  | { kind: 'file'; file: File }
  /** A text that programs read again and again; kept for so many seconds. */
  | { kind: 'text'; type: string; text: string; keepFor: number }
  | { kind: 'done' }
  /** 404: there is none, or it is not for the reader; which of both is not told. */
  | { kind: 'unknown' }
  /** 403, only for whole pages that the reader knows of. */
  | { kind: 'notForYou' }
  /** 409: somebody else has changed it meanwhile; both are shown. */
  | { kind: 'stale'; present: unknown; version: string }
  /** 429: asked for too often; again after so many seconds. */
  | { kind: 'tooMany'; again: number }
  /** 428: a change must say which version it saw. */
  | { kind: 'unseen' }
  /** 422: a field is wrong; `problem` names a sentence in `problem-words.ts`, or is one. */
  | { kind: 'wrong'; field: string; problem: WrongProblem }

/**
 * An address of the tab's API under `/api`. `may` is asked before anything else is read: any of several powers
 * will do, and null is for everybody who is signed in. Changes (`POST`, `PUT`, `PATCH`, `DELETE`) take JSON; `file` takes a file's bytes as they are.
 */
export type Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  View extends z.ZodType = z.ZodType,
> = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As in OpenAPI: `/systems/{systemId}`. */
  path: string
  /** What it is for, in one sentence, for the description of the API. */
  says: string
  may: Power | readonly Power[] | null
  params?: Params
  query?: Query
  body?: Body
  /** Takes a file of at most so many bytes instead of JSON; `body` is then its bytes. */
  file?: { most: number }
  view?: View
  /**
   * The version of the view, known without making it: whoever has it already gets 304 at once. It stands for all that
   * the view shows; who reads, in which language and on which day is counted in by itself.
   */
  version?: (asked: Asked<z.output<Params>, z.output<Query>, undefined>) => string
  answer: (
    asked: Asked<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Answered<z.input<View>>>
}

/** An address that nobody signs in to: whoever knows it may read it. */
export type OpenRoute<Params extends z.ZodType = z.ZodType, View extends z.ZodType = z.ZodType> = {
  method: 'GET'
  path: string
  says: string
  open: true
  params: Params
  view?: View
  answer: (
    asked: Omit<Reading, 'reader'> & { params: z.output<Params> },
  ) => Promise<Answered<z.input<View>>>
}

export function openRoute<Params extends z.ZodType, View extends z.ZodType>(
  one: OpenRoute<Params, View>,
): OpenRoute {
  return one
}

/** A route with its own types, as the table of all routes takes it. */
export function route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  View extends z.ZodType,
>(one: Route<Params, Query, Body, View>): Route {
  return one
}
