import { leave } from './flight.ts'

/** What of a connector's HTTP client is used here. */
type Request = { timeout: number }
type Policy = {
  name: string
  sendRequest: <Response>(
    request: Request,
    next: (request: Request) => Promise<Response>,
  ) => Promise<Response>
}
type Client = {
  pipeline: {
    addPolicy: (policy: Policy, options: { phase: 'Sign' }) => void
    removePolicy: (policy: { name: string }) => unknown[]
  }
}

/** Milliseconds after which a connection is let go whose answer nobody waits for any longer. */
const LET_GO_AFTER = 30_000

/** As @azure/core-rest-pipeline 1 names them. */
const RETRIES = 'defaultRetryPolicy'
const REDIRECTS = 'redirectPolicy'

/**
 * Makes a connector send every request once. By itself it sends again up to three times after 408, 429, 5xx and
 * broken connections (@azure/core-rest-pipeline, `defaultRetryPolicy`), and so says twice what was accepted before
 * the connection broke. It follows no redirect either: a message would become a GET, and that one's success.
 * Throws when the connector is built otherwise than botbuilder 4.23 builds it, since it would repeat messages then.
 */
export function onceOnly<Connector extends object>(connector: Connector): Connector {
  const client: unknown = Reflect.get(connector, 'client')
  if (!isClient(client)) throw new Error('The connector has no pipeline to take the retries from.')
  for (const name of [RETRIES, REDIRECTS])
    if (client.pipeline.removePolicy({ name }).length !== 1)
      throw new Error(`The connector has no ${name} to take away.`)
  client.pipeline.addPolicy(departure, { phase: 'Sign' })
  return connector
}

/** The last step before the network, after the token has been fetched. */
const departure: Policy = {
  name: 'ansvarDeparture',
  sendRequest: async (request, next) => {
    leave()
    request.timeout = LET_GO_AFTER
    return next(request)
  },
}

function isClient(client: unknown): client is Client {
  const pipeline = isObject(client) && Reflect.get(client, 'pipeline')
  return isObject(pipeline) && 'addPolicy' in pipeline && 'removePolicy' in pipeline
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
