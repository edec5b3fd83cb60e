import type { Page } from 'playwright-core'
import { z } from 'zod'
import { systemClock, today } from '../../bot/calendar/clock.ts'
import { addDays, type Day } from '../../bot/calendar/day.ts'
import type { Database } from '../../bot/database/database.ts'
import type { Holder } from '../../bot/register/assignment.ts'
import { correctSystem, setAssignments } from '../../bot/register/by-hand/store.ts'
import { readRegister } from '../../bot/register/store.ts'
import { systemMatrixView } from '../../bot/web/views/matrix.ts'
import { dayInWords } from '../../tab/words.ts'
import type { RunningApi } from './api.ts'
import { type Look, startTabPages, type TabPages } from './tab-pages.ts'

export const HEAD_OF_IT = 'katarzyna.wojcik@tallhamra.example'
const OWNER = '2346cc13-fc27-4d12-b108-77a9cbf27734'

/** The town is imported today; then the days go on, so that nothing depends on when the test runs. */
const imported = today(systemClock)
export const changed = addDays(imported, 30)
const present = addDays(imported, 60)

export const hostile = {
  name: `=HYPERLINK("x") <script>alert(1)</script> <img src=x onerror=alert(1)> \u202Ekaos`,
  long: `\u202E${'Å'.repeat(5_000)}🦄`,
}

export type MatrixTab = TabPages & {
  imported: Day
  /** The mail of somebody who may not know of gaps. */
  plain: string
  /** A day as the Swedish pages write it. */
  inWords: (day: Day) => string
}

/** The demo town, with an owner who was found a month after the import, and with names that would like to be more than text. */
export async function startMatrixTab(): Promise<MatrixTab> {
  const pages = await startTabPages(
    { at: `${present}T09:00:00+01:00`, prepare: ({ database }) => history(database) },
    { person: HEAD_OF_IT, path: 'matris' },
  )
  const plain = await plainMail(pages.api)
  return { ...pages, imported, plain, inWords: (day) => dayInWords(day, 'sv') }
}

/** The page of the matrix as the head of IT has it open, once it shows what it has. */
export async function openMatrixTab({ open }: MatrixTab, look?: Look): Promise<Page> {
  const page = await open(look)
  await page.locator('main').locator('table, article').first().waitFor()
  return page
}

async function history(database: Database): Promise<void> {
  const hand = { by: HEAD_OF_IT, on: changed }
  const role = 'system-owner'
  const hold = async (name: string, holders: Holder[]) => {
    const systemId = await idOf(database, name)
    const held = holders.map((holder) => ({ holder }))
    await setAssignments(database, { systemId, role, held }, hand)
    return systemId
  }
  await hold('Accorda', [{ kind: 'person', personId: OWNER }])
  const strangers = [hostile.name, hostile.long].map((text): Holder => ({ kind: 'unknown', text }))
  await correctSystem(database, await hold('Aaro', strangers), { name: hostile.name }, hand)
}

async function idOf(database: Database, name: string): Promise<string> {
  const { systems } = await readRegister(database)
  const found = [...systems.values()].find((one) => one.name === name)
  if (!found) throw new Error(`There is no ${name}.`)
  return found.id
}

const localPeople = z.object({
  people: z.array(z.object({ mail: z.string(), powers: z.array(z.string()) })),
})

async function plainMail(api: RunningApi): Promise<string> {
  const { people } = localPeople.parse((await api.as(null).get('/local/people')).body)
  for (const { mail, powers } of people) {
    if (powers.length > 0) continue
    const { body } = await api.as(mail).get('/matrix/systems')
    if (systemMatrixView.parse(body).gaps === 'none') return mail
  }
  throw new Error('Everybody may know of gaps.')
}
