import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'mocha'
import { z } from 'zod'
import { everyRoute } from '../bot/every-route.ts'
import { describeApi } from '../bot/web/api/describe.ts'
import type { OpenRoute, Route } from '../bot/web/api/route.ts'
import { type ApiAnswer, type RunningApi, startApi } from './support/api.ts'
import { dueIn, UPS } from './support/duty-chat.ts'

/** Who reads, in the order of the columns below. */
const people = {
  everybody: 'marie.dahl@tallhamra.example',
  holder: 'linnea.wikstrom@tallhamra.example',
  manager: 'anna-karin.sjoberg@tallhamra.example',
  departmentHead: 'jan-erik.soderberg@tallhamra.example',
  coordinator: 'nadia.al-hassan@tallhamra.example',
  administrator: 'zoe.lind-falk@tallhamra.example',
  stranger: 'nemo@elsewhere.example',
  nobody: null,
}
const sheet = new TextEncoder().encode('Systemnamn;Systemägare\nNytt system;Anna Berg\n')
const ADMINISTRATOR = people.administrator
const LINNEA = 'b57daede-6e3e-4e18-b709-125bf07698e6'
const handover = { from: { kind: 'person', personId: LINNEA }, effective: '2026-11-24' }

const EVERYBODY = '200 200 200 200 200 200 403 401'
const MANAGING = '403 403 403 403 200 200 403 401'
const KEEPING = '404 428 404 404 428 428 403 401'

type Try = {
  path: string
  body?: unknown
  /** What a change says that it saw; a change that says nothing is told 428 if it may be made. */
  seen?: string
  told: string
}

/**
 * Every route, an address and a body by which it is tried, and what becomes of it for whom. TRESERVA is the system that
 * the holder administers, UPS a duty of the head of IT, who is none of these people, IMPORT a file of the coordinator's.
 */
const table: Record<string, Try> = {
  'GET /me': { path: '/me', told: EVERYBODY },
  'GET /people': { path: '/people?search=anna', told: EVERYBODY },
  'GET /search': { path: '/search?text=tres', told: EVERYBODY },
  'GET /local/people': { path: '/local/people', told: '200 200 200 200 200 200 200 200' },
  'GET /documents': { path: '/documents', told: EVERYBODY },
  'GET /matrix/systems': { path: '/matrix/systems', told: EVERYBODY },
  'GET /matrix/systems.csv': { path: '/matrix/systems.csv', told: EVERYBODY },
  'GET /matrix/systems.xlsx': { path: '/matrix/systems.xlsx', told: EVERYBODY },
  'GET /matrix/duties': { path: '/matrix/duties', told: EVERYBODY },
  'GET /matrix/duties.csv': { path: '/matrix/duties.csv', told: EVERYBODY },
  'GET /matrix/duties.xlsx': { path: '/matrix/duties.xlsx', told: EVERYBODY },
  'GET /matrix/changes': { path: '/matrix/changes?since=2026-11-01', told: EVERYBODY },
  'GET /mine': { path: '/mine', told: EVERYBODY },
  'POST /mine/feed': { path: '/mine/feed', told: EVERYBODY },
  'DELETE /mine/feed': { path: '/mine/feed', told: '204 204 204 204 204 204 403 401' },
  'GET /feed/{secret}.ics': {
    path: `/feed/${'x'.repeat(43)}.ics`,
    told: '404 404 404 404 404 404 404 404',
  },
  'POST /occurrences/{occurrenceId}/{action}': {
    path: '/occurrences/UPS/start',
    body: {},
    seen: '1',
    told: '404 404 404 404 200 404 403 401',
  },
  'GET /systems': { path: '/systems', told: EVERYBODY },
  'GET /systems/{systemId}': { path: '/systems/TRESERVA', told: EVERYBODY },
  'GET /systems/{systemId}/editing': {
    path: '/systems/TRESERVA/editing',
    told: '404 200 404 404 200 200 403 401',
  },
  'PATCH /systems/{systemId}': { path: '/systems/TRESERVA', body: {}, told: KEEPING },
  'PUT /systems/{systemId}/roles/{role}': {
    path: '/systems/TRESERVA/roles/system-owner',
    body: { held: [] },
    told: KEEPING,
  },
  'POST /systems/{systemId}/roles/{role}/confirm': {
    path: '/systems/TRESERVA/roles/system-owner/confirm',
    told: KEEPING,
  },
  'POST /undo': { path: '/undo', body: {}, told: '422 422 422 422 422 422 403 401' },
  'GET /imports': { path: '/imports', told: MANAGING },
  'POST /imports': {
    path: '/imports?kind=systems&name=systems.csv',
    body: sheet,
    told: MANAGING,
  },
  'GET /imports/{importId}': {
    path: '/imports/IMPORT',
    told: '404 404 404 404 200 200 403 401',
  },
  'PUT /imports/{importId}/columns': {
    path: '/imports/IMPORT/columns',
    body: { told: {} },
    told: '404 404 404 404 428 428 403 401',
  },
  'POST /imports/{importId}/apply': {
    path: '/imports/IMPORT/apply',
    told: '404 404 404 404 428 428 403 401',
  },
  'POST /imports/{importId}/undo': {
    path: '/imports/IMPORT/undo',
    told: '404 404 404 404 422 422 403 401',
  },
  'POST /transfers/preview': { path: '/transfers/preview', body: handover, told: MANAGING },
  'POST /transfers': {
    path: '/transfers',
    body: { ...handover, to: { kind: 'department', department: 'Vård' }, roles: [], duties: [] },
    told: '403 403 403 403 428 428 403 401',
  },
  'GET /consent': { path: '/consent', told: '404 404 404 404 404 404 404 404' },
  'GET /follow-up': { path: '/follow-up', told: '403 403 403 200 200 403 403 401' },
  'GET /deliveries': { path: '/deliveries', told: '403 403 403 200 200 403 403 401' },
  'POST /deliveries/again': {
    path: '/deliveries/again',
    body: { ids: ['none'] },
    told: '403 403 403 403 200 403 403 401',
  },
  'GET /health': { path: '/health', told: MANAGING },
  'GET /settings': { path: '/settings', told: MANAGING },
}

const Found = z.object({ systems: z.array(z.object({ id: z.string() })) })
const Uploaded = z.object({ id: z.string() })

describe('The routes of the API', function () {
  this.timeout(180_000)
  let routes: (Route | OpenRoute)[]
  let api: RunningApi
  let treserva: string
  let ups: string
  let upload: string
  before(async () => {
    routes = await everyRoute()
    api = await startApi({
      at: '2026-11-24T09:00:00+01:00',
      environment: { ADMINISTRATORS: ADMINISTRATOR },
      prepare: async (opened) => {
        const [occurrence] = await dueIn(opened, [[UPS, '2026-12-15']])
        ups = encodeURIComponent(occurrence?.id ?? '')
      },
    })
    const found = await api.as(people.everybody).get('/search?text=treserva')
    treserva = Found.parse(found.body).systems[0]?.id ?? ''
    const { path } = table['POST /imports'] ?? { path: '' }
    upload = Uploaded.parse((await api.as(people.coordinator).postFile(path, sheet)).body).id
  })
  after(() => api.close())

  const keyOf = ({ method, path }: Route | OpenRoute) => `${method} ${path}`
  const addressIn = (path: string) =>
    path.replace('TRESERVA', treserva).replace('IMPORT', upload).replace('UPS', ups)
  const ask = (mail: string | null, key: string): Promise<ApiAnswer> => {
    const { path, body, seen = null } = table[key] ?? { path: '/none', told: '' }
    const address = addressIn(path)
    const caller = api.as(mail)
    switch (key.split(' ')[0]) {
      case 'GET':
        return caller.get(address)
      case 'DELETE':
        return caller.delete(address)
      case 'PUT':
        return caller.put(address, body)
      case 'PATCH':
        return caller.patch(address, body)
      default:
        return body instanceof Uint8Array
          ? caller.postFile(address, body)
          : caller.post(address, body, { seen })
    }
  }

  it('are described in bot/web/openapi.json as they are (npm run fix writes it)', () => {
    const file = readFileSync(new URL('../bot/web/openapi.json', import.meta.url), 'utf8')
    const now = JSON.parse(JSON.stringify(describeApi(routes)))
    assert.deepEqual(Object.keys(JSON.parse(file).paths), Object.keys(now.paths))
    assert.deepEqual(JSON.parse(file), now)
  })

  it('are all in the table of who may, and nothing else is', () => {
    assert.deepEqual(Object.keys(table).toSorted(), routes.map(keyOf).toSorted())
  })

  for (const [key, { told: expected }] of Object.entries(table))
    it(`${key}: ${expected}`, async () => {
      const answers: ApiAnswer[] = []
      for (const mail of Object.values(people)) answers.push(await ask(mail, key))
      const told = answers.map(({ status }) => status).join(' ')
      assert.equal(told, expected, answers.map(({ text }) => text.slice(0, 200)).join('\n'))
      for (const { status, headers, body } of answers.filter((one) => one.status >= 400)) {
        assert.match(headers.get('content-type') ?? '', /problem\+json/)
        assert.equal(z.object({ status: z.number() }).parse(body).status, status)
      }
    })

  it('show exactly what they say they do', async () => {
    const shown = routes.filter(({ method, view }) => method === 'GET' && view)
    assert.ok(shown.length > 10)
    for (const route of shown)
      for (const mail of Object.values(people)) {
        const { status, body } = await ask(mail, keyOf(route))
        if (status === 200) assert.deepEqual(route.view?.parse(body), body, keyOf(route))
      }
  })
})
