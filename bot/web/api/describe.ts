import { z } from 'zod'
import type { OpenRoute, Route } from './route.ts'

type Any = Route | OpenRoute
type Described = Record<string, unknown>

/** What goes wrong is told alike everywhere. */
const problem = z.object({
  title: z.string(),
  status: z.number().int(),
  /** For programs. */
  kind: z.string(),
  /** For people, in their language. */
  detail: z.string(),
  field: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
  present: z.unknown().optional(),
  version: z.string().optional(),
})

/** The description of the API, by OpenAPI 3.1, as its routes say themselves. */
export function describeApi(routes: readonly Any[]): Described {
  const paths: Record<string, Described> = {}
  const inOrder = routes.toSorted((one, other) => (one.path < other.path ? -1 : 1))
  for (const one of inOrder) {
    const path = `/api${one.path}`
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operation(one) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ansvar',
      version: '1',
      description:
        'What the tab in Microsoft Teams reads and changes. Changes say which version they saw (If-Match); reads may say which they have (If-None-Match). In local mode the header X-Ansvar-Local-User takes the place of the token.',
    },
    security: [{ teams: [] }],
    paths,
    components: {
      securitySchemes: { teams: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem) },
      responses: {
        Problem: {
          description: 'Problem details (RFC 9457) in the reader’s language.',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
          },
        },
      },
    },
  }
}

function operation(one: Any): Described {
  const open = 'open' in one
  const query = open ? undefined : one.query
  const parameters = [...parametersIn('path', one.params), ...parametersIn('query', query)]
  return {
    summary: one.says,
    ...(open ? { security: [] } : {}),
    ...(!open && one.may
      ? { description: `Needs the power ${[one.may].flat().join(' or ')}.` }
      : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(open ? {} : bodyOf(one)),
    responses: { ...answersOf(one), default: { $ref: '#/components/responses/Problem' } },
  }
}

function parametersIn(where: 'path' | 'query', schema: z.ZodType | undefined): Described[] {
  if (!schema) return []
  const { properties = {}, required = [] } = Fields.parse(schemaOf(schema))
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: one,
  }))
}

const Fields = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
})

function bodyOf({ body, file }: Route): Described {
  if (file)
    return {
      requestBody: {
        description: `A file of at most ${file.most} bytes.`,
        required: true,
        content: { 'application/octet-stream': {} },
      },
    }
  if (!body) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } },
  }
}

function answersOf({ method, view }: Any): Described {
  const unchanged = method === 'GET' ? { 304: { description: 'The page has it already.' } } : {}
  if (view)
    return {
      200: {
        description: 'What is shown.',
        content: { 'application/json': { schema: schemaOf(view) } },
      },
      ...unchanged,
    }
  if (method === 'GET') return { 200: { description: 'A file or a text.' }, ...unchanged }
  return { 200: { description: 'A file.' }, 204: { description: 'Done.' } }
}

/** What goes over the wire: before anything is made of it. */
function schemaOf(schema: z.ZodType): Described {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // A day is a `date`; the pattern that says the same has four hundred characters.
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  })
  return rest
}
