import { writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { starterText } from './starter.ts'
import { hashOf } from './text-hash.ts'

// Writes `starter.json` anew, by `npm run fix`, after a change of `starter.yaml`.
const prepared = {
  hash: hashOf(starterText),
  entries: parse(starterText, { schema: 'failsafe' }),
}
writeFileSync(new URL('starter.json', import.meta.url), JSON.stringify(prepared, null, 2))
