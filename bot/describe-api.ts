import { writeFileSync } from 'node:fs'
import { everyRoute } from './every-route.ts'
import { describeApi } from './web/api/describe.ts'

// Writes `web/openapi.json` anew, by `npm run fix`, after a change of routes or views.
const text = JSON.stringify(describeApi(await everyRoute()), null, 2)
writeFileSync(new URL('web/openapi.json', import.meta.url), `${text}\n`)
