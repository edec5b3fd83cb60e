import { Client, type Middleware, ResponseType } from '@microsoft/microsoft-graph-client'
import { pathOf } from './link.ts'
import { type Patience, retrying } from './patience.ts'
import { GraphProblem } from './problem.ts'
import { refusalOf } from './refusal.ts'
import type { SignIn } from './sign-in.ts'

type Method = 'get' | 'post' | 'patch'
type Sending = { body?: object; headers?: Record<string, string> }

/** Asks Microsoft Graph; answers are JSON as it came, null where there is no content. Throws `GraphProblem`. */
export type Graph = (method: Method, pathOrLink: string, sending?: Sending) => Promise<unknown>

/** Microsoft's Graph client with our own way of signing in and of waiting. */
export function createGraph(options: {
  baseUrl: string
  signIn: SignIn
  patience: Patience
}): Graph {
  const { origin } = new URL(options.baseUrl)
  const client = Client.initWithMiddleware({
    baseUrl: origin,
    middleware: [retrying(options.patience), sending],
  })
  return async (method, pathOrLink, { body = {}, headers = {} } = {}) => {
    const path = pathOf(pathOrLink, origin)
    if (options.patience.signal?.aborted)
      throw new GraphProblem('unavailable', 'The process stops.')
    const send = async (fresh: boolean) => {
      const request = client
        .api(path)
        .responseType(ResponseType.RAW)
        .headers({
          // Our reading gives way to what people wait for.
          'x-ms-throttle-priority': 'low',
          Authorization: `Bearer ${await options.signIn(fresh)}`,
          ...headers,
        })
      return reached(() => (method === 'get' ? request.get() : request[method](body)))
    }
    const first = await send(false)
    // A token can be withdrawn before it expires.
    const response = first.status === 401 ? await send(true) : first
    if (!response.ok) throw await refusalOf(response)
    return contentOf(response)
  }
}

/**
 * Sends without a signal: undici keeps a request, its page included, alive for as long as the signal lives, and has
 * limits of its own (five minutes for the head of an answer, and for a pause in its body).
 */
const sending: Middleware = {
  async execute(context) {
    // A redirect would carry the token to wherever it points.
    context.response = await fetch(context.request, { ...context.options, redirect: 'manual' })
  },
}

async function reached(request: () => Promise<Response>): Promise<Response> {
  try {
    return await request()
  } catch (problem) {
    throw new GraphProblem('unavailable', 'Microsoft Graph could not be reached.', null, problem)
  }
}

async function contentOf(response: Response): Promise<unknown> {
  if (response.status === 202 || response.status === 204) return null
  try {
    const text = await textOf(response)
    // An installed app is created without a word.
    return response.status === 201 && text === '' ? null : JSON.parse(text)
  } catch (problem) {
    throw new GraphProblem(
      'unavailable',
      'An answer of Microsoft Graph broke off or is no JSON.',
      null,
      problem,
    )
  }
}

/** The text of an answer, decoded as it comes: `response.json()` holds all of its bytes twice before. */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}
