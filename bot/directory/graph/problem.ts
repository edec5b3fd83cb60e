/** Why Microsoft Graph could not be read. */
export type ProblemCode =
  | 'signIn'
  | 'forbidden'
  /** The link is too old or was withdrawn: everything must be read anew. */
  | 'expired'
  | 'notFound'
  /** What was to be made is there already. */
  | 'exists'
  | 'throttled'
  | 'unavailable'
  | 'unexpected'
  /** A full read met so few that ending the others would be reckless. */
  | 'tooFew'

/** Microsoft Graph, or the sign-in to it, refused. The message is a sentence for an administrator. */
export class GraphProblem extends Error {
  readonly code: ProblemCode
  /** What Graph or Entra calls it: `AADSTS7000215`, `Authorization_RequestDenied`. */
  readonly detail: string | null
  /** When Graph wants to be asked again, as its `Retry-After` says it. */
  readonly retryAfter: string | null

  constructor(
    code: ProblemCode,
    message: string,
    detail: string | null = null,
    cause?: unknown,
    retryAfter: string | null = null,
  ) {
    super(message, { cause })
    this.code = code
    this.detail = detail
    this.retryAfter = retryAfter
  }
}
