import { Text } from '@fluentui/react-components'
import type { ImportView } from '../../bot/web/views/imports.ts'
import { Section } from '../parts/Section.tsx'
import { useWords } from '../words.ts'
import { Table } from './Table.tsx'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

type Readable = Extract<NonNullable<ImportView['outcome']>, { kind: 'readable' }>

/** What importing a file would do, or did: counts, changes, and what deserves a look, row by row. */
export function Outcome({ view, outcome }: { view: ImportView; outcome: Readable }) {
  const words = useWords(manageWords).imports
  const { counts } = outcome
  const names = ['rows', 'created', 'changed', 'unchanged', 'refused', 'vanished'] as const
  const isDone = view.state === 'applied' || view.state === 'undone'
  return (
    <>
      <Section title={isDone ? words.did : words.what}>
        <Table
          label={isDone ? words.did : words.what}
          heads={names.map((name) => words.counts[name])}
          rows={[names.map((name) => String(counts[name]))]}
        />
        <Different outcome={outcome} />
      </Section>
      <Changes view={view} outcome={outcome} />
      <Problems outcome={outcome} />
    </>
  )
}

function Changes({ view, outcome }: { view: ImportView; outcome: Readable }) {
  const words = useWords(manageWords)
  const { imports } = words
  const { changes, changeCount } = outcome
  if (changes.length === 0) return null
  const title = imports.changes(new Set(changes.map(({ row }) => row)).size, changeCount)
  return (
    <Section title={title}>
      <Table
        label={title}
        heads={[imports.row, imports.system, imports.field, imports.before, imports.after]}
        rows={changes.map(({ row, name, what, before, after }) => [
          String(row),
          name,
          fieldName(what, view, words.fields),
          before,
          after,
        ])}
      />
    </Section>
  )
}

function Problems({ outcome }: { outcome: Readable }) {
  const words = useWords(manageWords).imports
  const { problems, problemCount } = outcome
  if (problems.length === 0) return null
  const title = words.problems(problems.length, problemCount)
  return (
    <Section title={title}>
      <Table
        label={title}
        heads={[words.row, words.column, words.says]}
        rows={problems.map(({ row, column, message }) => [
          row === null ? '' : String(row),
          column ?? '',
          message,
        ])}
      />
    </Section>
  )
}

/** What of a routine becomes different, by the ids of its entries. */
function Different({ outcome: { difference } }: { outcome: Readable }) {
  const words = useWords(manageWords).imports
  if (!difference) return null
  const lists = [difference.documents, difference.roles, difference.duties]
  const parts = [
    [words.counts.created, lists.flatMap(({ added }) => added)],
    [words.counts.changed, lists.flatMap(({ changed }) => changed)],
    [words.counts.vanished, lists.flatMap(({ removed }) => removed)],
  ] as const
  return parts.map(([name, ids]) =>
    ids.length > 0 ? <Text key={name}>{`${name}: ${ids.join(', ')}`}</Text> : null,
  )
}

/** What stayed when an import was taken back. */
export function Kept({ kept }: Pick<ImportView, 'kept'>) {
  const words = useWords(manageWords)
  const styles = useStyles()
  const names: Record<string, string> = words.fields
  return (
    <Section title={words.imports.kept}>
      <ul className={styles.list}>
        {kept.map(({ systemId, name, what }) => (
          <li key={`${systemId} ${what}`}>{`${name}: ${names[what] ?? what}`}</li>
        ))}
      </ul>
    </Section>
  )
}

function fieldName(what: string, view: ImportView, names: Record<string, string>): string {
  const target = view.targets.find(({ id }) => id === what)
  return target?.label ?? names[what]?.replace(/ \(.*\)$/, '') ?? what.replace(/^extra:/, '')
}
