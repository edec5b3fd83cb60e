import { z } from 'zod'

/** An empty value in the environment means the same as no value. */
const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined)
const flag = z
  .enum(['true', 'false', ''])
  .optional()
  .transform((value) => value === 'true')
const url = text.pipe(z.url().optional())
const id = text.pipe(z.guid().optional())
/** `ansvar@kommun.example`, or `Ansvar <ansvar@kommun.example>`. */
const SENDER = /^([^<>@\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/

const Environment = z.object({
  PORT: text
    .transform((value) => (value === undefined ? 3978 : Number(value)))
    .pipe(z.number().int().min(0).max(65_535)),
  HOST: text,
  DATA_DIR: text.pipe(z.string().default('.data')),
  DATABASE_URL: url,
  MicrosoftAppId: id,
  MicrosoftAppType: text.pipe(
    z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMsi']).optional(),
  ),
  MicrosoftAppTenantId: id,
  MicrosoftAppPassword: text,
  GRAPH_TENANT_ID: id,
  GRAPH_CLIENT_ID: id,
  GRAPH_CLIENT_SECRET: text,
  GRAPH_CERTIFICATE_PATH: text,
  GRAPH_MANAGED_IDENTITY: flag,
  GRAPH_BASE_URL: url.pipe(z.string().default('https://graph.microsoft.com')),
  AZURE_AUTHORITY_HOST: url.pipe(z.string().default('https://login.microsoftonline.com')),
  GRAPH_NOTIFICATION_URL: url,
  TEAMS_APP_ID: id,
  TEAMS_APP_CATALOG_ID: id,
  SMTP_URL: text.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
  SMTP_FROM: text.pipe(z.string().regex(SENDER, 'Not an address').optional()),
  TAB_CLIENT_ID: id,
  TAB_APP_ID_URI: text,
  TENANT_ALLOW_LIST: text
    .transform((list) => (list ?? '').split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(z.guid())),
  ADMINISTRATORS: text
    .transform((list) =>
      (list ?? '')
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    )
    .pipe(z.array(z.union([z.guid(), z.email()], 'Not an address or an id'))),
  ANSVAR_CLOCK: text.pipe(z.iso.datetime({ offset: true }).optional()),
})
type Values = z.infer<typeof Environment>

/** Where the server may be reached: only from this machine, or as a Teams app with an identity of its own. */
export type Mode = { kind: 'local' } | { kind: 'teams'; appId: string; tenants: string[] }
export type Config = Readonly<Values & { mode: Mode; botSettings: Record<string, string> }>

/** The environment does not make sense; the message names every mistake in it. */
export class WrongEnvironment extends Error {}

/** The whole configuration. Throws `WrongEnvironment`, naming every variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const result = Environment.safeParse(environment)
  const contradictions = result.success ? contradictionsIn(result.data) : []
  if (!result.success)
    throw new WrongEnvironment(`Check the environment:\n${z.prettifyError(result.error)}`)
  if (contradictions.length > 0)
    throw new WrongEnvironment(
      `Check the environment:\n${contradictions.map((line) => `✖ ${line}`).join('\n')}`,
    )
  return { ...result.data, mode: modeOf(result.data), botSettings: botSettingsIn(environment) }
}

/** The environment with some values changed, for a program that this one starts; `undefined` takes a value away. */
export function environmentWith(
  changes: Record<string, string | undefined>,
): Record<string, string | undefined> {
  return { ...process.env, ...changes }
}

function modeOf(values: Values): Mode {
  if (!values.MicrosoftAppId) return { kind: 'local' }
  const own = values.MicrosoftAppTenantId ? [values.MicrosoftAppTenantId] : []
  const tenants = values.TENANT_ALLOW_LIST.length > 0 ? values.TENANT_ALLOW_LIST : own
  return {
    kind: 'teams',
    appId: values.MicrosoftAppId,
    tenants: tenants.map((tenant) => tenant.toLowerCase()),
  }
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

function contradictionsIn(values: Values): string[] {
  const half = Boolean(values.SMTP_URL) !== Boolean(values.SMTP_FROM)
  return [
    ...identityContradictions(values),
    ...graphContradictions(values),
    ...(half ? ['SMTP_URL and SMTP_FROM belong together: set both, or none.'] : []),
  ]
}

function identityContradictions(values: Values): string[] {
  const found: string[] = []
  if (!values.MicrosoftAppId) {
    if (values.HOST && !LOOPBACK.has(values.HOST))
      found.push(
        `HOST is ${values.HOST}, but without MicrosoftAppId nobody signs in: only 127.0.0.1 is allowed.`,
      )
    return found
  }
  if (values.ANSVAR_CLOCK)
    found.push('ANSVAR_CLOCK is for local mode only: remove it, or remove MicrosoftAppId.')
  if (!values.MicrosoftAppTenantId && values.TENANT_ALLOW_LIST.length === 0)
    found.push(
      'MicrosoftAppTenantId or TENANT_ALLOW_LIST must say which tenant may talk to the bot.',
    )
  if (values.MicrosoftAppType === 'UserAssignedMsi' && values.MicrosoftAppPassword)
    found.push('MicrosoftAppPassword must be empty when MicrosoftAppType is UserAssignedMsi.')
  return found
}

function graphContradictions(values: Values): string[] {
  const ways = [
    values.GRAPH_CLIENT_SECRET,
    values.GRAPH_CERTIFICATE_PATH,
    values.GRAPH_MANAGED_IDENTITY,
  ].filter(Boolean)
  const found: string[] = []
  if (ways.length > 1)
    found.push(
      'Set only one of GRAPH_CLIENT_SECRET, GRAPH_CERTIFICATE_PATH and GRAPH_MANAGED_IDENTITY.',
    )
  if (ways.length === 1 && !values.GRAPH_TENANT_ID) found.push('GRAPH_TENANT_ID is missing.')
  if (ways.length === 1 && !values.GRAPH_CLIENT_ID && !values.GRAPH_MANAGED_IDENTITY)
    found.push('GRAPH_CLIENT_ID is missing.')
  if (ways.length === 0 && values.GRAPH_CLIENT_ID)
    found.push(
      'GRAPH_CLIENT_ID is set, but no GRAPH_CLIENT_SECRET, GRAPH_CERTIFICATE_PATH or GRAPH_MANAGED_IDENTITY.',
    )
  return found
}

/** Everything that botbuilder reads under its own names (`MicrosoftApp…`, `ToBotFrom…`, `ToChannelFrom…`, `CertificateThumbprint` …). */
function botSettingsIn(environment: Record<string, string | undefined>): Record<string, string> {
  const own =
    /^(MicrosoftApp|ToBotFrom|ToChannelFrom|Certificate|OAuth|ChannelService|ValidateAuthority|CallerId)/
  const settings = Object.entries(environment).filter(([name, value]) => own.test(name) && value)
  return Object.fromEntries(settings.map(([name, value]) => [name, value ?? '']))
}
