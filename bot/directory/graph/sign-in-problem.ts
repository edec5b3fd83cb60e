import { GraphProblem } from './problem.ts'

/**
 * What to do about the refusals of Entra that an administrator meets.
 * Source: Microsoft identity platform, "Microsoft Entra authentication and authorization error codes".
 */
const advice: Record<string, string> = {
  AADSTS7000215: 'GRAPH_CLIENT_SECRET is wrong: use the value of the secret, not its id.',
  AADSTS7000222: 'GRAPH_CLIENT_SECRET has expired: make a new one in the app registration.',
  AADSTS700016: 'The tenant has no application with the id in GRAPH_CLIENT_ID.',
  AADSTS90002: 'There is no tenant with the id in GRAPH_TENANT_ID.',
  AADSTS700027:
    'The certificate in GRAPH_CERTIFICATE_PATH is not registered with the application, or has expired.',
  AADSTS7000112: 'The application in GRAPH_CLIENT_ID is disabled.',
  AADSTS53003: 'A conditional access rule of the tenant keeps the application out.',
  AADSTS1002016: 'The connection used an old version of TLS.',
}

/** The problem that a failed sign-in is, with advice where Entra's code is a known one. */
export function signInProblem(cause: unknown): GraphProblem {
  if (cause instanceof GraphProblem) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  const code = /AADSTS\d+/.exec(said)?.[0] ?? null
  const reason = (code && advice[code]) ?? firstLine(said)
  return new GraphProblem(
    'signIn',
    `Sign-in to Microsoft Graph failed${code ? ` (${code})` : ''}: ${reason}`,
    code,
    cause,
  )
}

const firstLine = (text: string) => text.split(/\r?\n/, 1)[0] ?? text
