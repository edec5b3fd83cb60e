import type { Problem, SheetRow } from '../../sheet/sheet.ts'
import { type Column, keyOf } from './columns.ts'
import { unguarded } from './formula.ts'
import { holdersIn, type SaidHolder } from './holders.ts'
import { identityOf } from './identity.ts'
import type { KnownHolders } from './known-holders.ts'
import { inOrder } from './levels.ts'
import { aliasesIn } from './names.ts'
import { holderProblem, problem } from './problems.ts'
import { type Facts, type Value, valueIn } from './values.ts'
import { fold, isFillIn, wellFormed } from './words.ts'

/** What a row says: one system. */
export type Entry = {
  line: number
  name: string
  identity: string
  facts: Partial<Facts>
  /** Cells of further columns by header; empty cells too, so that a cell that was emptied is known. */
  extra: Record<string, string>
  holders: Record<string, SaidHolder[]>
  problems: Problem[]
}
export type RowRead = { kind: 'entry'; entry: Entry } | { kind: 'refused'; problem: Problem }

/** `isOwn`: Ansvar wrote the sheet, whose aliases are all in their own column. */
export type Reading = { columns: readonly Column[]; known: KnownHolders; isOwn: boolean }

/** What a row says of a system, or why it says nothing. */
export function entryOf(row: SheetRow, { columns, known, isOwn }: Reading): RowRead {
  const cells = columns.map((column, index) => ({
    ...column,
    cell: unguarded(wellFormed(row.cells[index] ?? '')),
  }))
  const name = nameIn(cells)
  if (name === null)
    return {
      kind: 'refused',
      problem: problem(row.line, null, 'noName', 'Raden har inget systemnamn.'),
    }
  if (isHeaderAgain(cells))
    return {
      kind: 'refused',
      problem: problem(row.line, null, 'headerAgain', 'Raden upprepar rubrikerna.'),
    }
  const entry: Entry = {
    line: row.line,
    name,
    identity: '',
    facts: { name },
    extra: {},
    holders: {},
    problems: [],
  }
  for (const cell of cells) readField(cell, entry)
  entry.identity = identityOf(name, entry.facts.department ?? [])
  if (!isOwn) addAliases(entry)
  for (const cell of cells) readHolders(cell, entry, known)
  return { kind: 'entry', entry }
}

type Cell = Column & { cell: string }

function nameIn(cells: readonly Cell[]): string | null {
  const cell = cells.find(({ target }) => keyOf(target) === 'name')?.cell ?? ''
  const name = fold(cell) === '' ? '' : (valueIn('name', cell).facts.name ?? '')
  const isNone = isFillIn(name) && name !== 'X'
  return isNone ? null : name
}

const isHeaderAgain = (cells: readonly Cell[]) =>
  cells.every(({ header, cell }) => cell.trim() === '' || cell.trim() === header) &&
  cells.filter(({ cell }) => cell.trim() !== '').length > 1

function readField({ header, target, cell }: Cell, entry: Entry): void {
  if (target.kind === 'extra') keep(entry, header, cell)
  if (target.kind !== 'field' || target.field === 'name') return
  const { facts, unclear }: Value = valueIn(target.field, cell)
  add(entry.facts, facts)
  // The cell that says it clearly now takes the place of one that did not.
  keep(entry, header, unclear ? cell : '')
  if (!unclear) return
  entry.problems.push(
    problem(
      entry.line,
      header,
      'unclearValue',
      `«${cell.trim()}» går inte att tolka och behålls som text.`,
    ),
  )
}

/** Several columns may say one list together: the steps of a path, the aspects of a classification. */
function add(facts: Partial<Facts>, more: Partial<Facts>): void {
  Object.assign(facts, more, {
    ...(more.department && { department: joined(facts.department, more.department) }),
    ...(more.classification && {
      classification: inOrder([...(facts.classification ?? []), ...more.classification]),
    }),
    ...(facts.contractNote && { contractNote: notes(facts.contractNote, more.contractNote) }),
  })
}

const notes = (...texts: (string | null | undefined)[]) =>
  [...new Set(texts.filter(Boolean))].join('\n')

function joined(path: readonly string[] = [], steps: readonly string[]): string[] {
  return [...path, ...steps.filter((step) => !path.some((other) => fold(other) === fold(step)))]
}

/** A further cell as it came; its header gets a number where another cell already has it. */
function keep(entry: Entry, header: string, cell: string): void {
  const isTaken = Object.hasOwn(entry.extra, header) && entry.extra[header] !== ''
  const key = isTaken ? `${header} (2)` : header
  entry.extra[key] = cell.trim() === '' ? '' : cell
}

function addAliases(entry: Entry): void {
  const { aliases = [], department = [] } = entry.facts
  const found = aliasesIn(entry.name, department)
  const all = [...aliases, ...found].filter((alias) => fold(alias) !== fold(entry.name))
  if (all.length > 0 || entry.facts.aliases)
    entry.facts.aliases = all.filter(
      (alias, index) => all.findIndex((other) => fold(other) === fold(alias)) === index,
    )
}

function readHolders({ header, target, cell }: Cell, entry: Entry, known: KnownHolders): void {
  if (target.kind !== 'role') return
  const ownDepartment = entry.facts.department ?? []
  const { holders, problems } = holdersIn(cell, { known, ownDepartment })
  const before = entry.holders[target.role] ?? []
  entry.holders[target.role] = [...before, ...holders]
  entry.problems.push(...problems.map((one) => holderProblem(entry.line, header, one)))
}
