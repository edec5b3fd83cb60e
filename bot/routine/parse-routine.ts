import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { checkRoutine, type Finding } from './check-routine.ts'
import { problemAt, type RoutineProblem } from './problem.ts'
import type { Routine } from './routine.ts'

export type ParsedRoutine =
  | { kind: 'routine'; routine: Routine }
  | { kind: 'wrong'; problems: RoutineProblem[] }

/**
 * The routine that a YAML text describes, or everything that is wrong with the text, by line.
 * @param further finds more that is wrong with a routine that is whole, such as what depends on the day
 */
export function parseRoutine(
  text: string,
  further: (routine: Routine) => readonly Finding[] = () => [],
): ParsedRoutine {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines })
  const [notYaml] = document.errors
  if (notYaml) {
    const line = notYaml.linePos?.[0].line ?? 1
    return wrong([problemAt({ line, path: [] }, `går inte att läsa som YAML (${notYaml.code})`)])
  }
  const value = unfolded(document)
  if (!value)
    return wrong([
      problemAt({ line: 1, path: [] }, 'har hänvisningar (&, *) som inte går att följa'),
    ])
  const checked = checkRoutine(value.js)
  const findings = checked.kind === 'wrong' ? checked.findings : further(checked.routine)
  if (checked.kind === 'routine' && findings.length === 0) return checked
  return wrong(
    findings.map(({ path, message }) =>
      problemAt({ line: lineIn(document, lines, path), path }, message),
    ),
  )
}

function wrong(problems: RoutineProblem[]): ParsedRoutine {
  return { kind: 'wrong', problems: problems.toSorted((one, other) => one.line - other.line) }
}

/** YAML's aliases can make a short file unfold into an enormous one; the parser then throws. */
function unfolded(document: Document): { js: unknown } | null {
  try {
    return { js: document.toJS({ maxAliasCount: 50 }) }
  } catch {
    return null
  }
}

/** The line of what stands at a path, or of the nearest thing around it that does stand in the file. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
