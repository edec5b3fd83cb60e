import { Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { EditingView } from '../../bot/web/views/editing.ts'
import { type Answer, change, read as readAgain } from '../api.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { ProblemNotice } from '../parts/Problem.tsx'
import { Section } from '../parts/Section.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { Conflict } from './Conflict.tsx'
import { differencesOf, type Edit, requestOf } from './edit.ts'
import { FactsForm } from './FactsForm.tsx'
import { RoleEditor } from './RoleEditor.tsx'
import { useStyles } from './use-styles.ts'
import { useUndo } from './use-undo.ts'
import { manageWords } from './words.ts'

/** A system's details and who holds its roles, to be put right. */
export function EditSystem({ id }: { id: string }) {
  const reading = useRead<EditingView>(`systems/${encodeURIComponent(id)}/editing`)
  return (
    <Content of={reading} level={1}>
      {(view, version) => <Editor key={version} read={{ view, version }} reload={reading.reload} />}
    </Content>
  )
}

type Shown = { view: EditingView; version: string }
type Refused = Exclude<Answer<EditingView>, { kind: 'view' }>
/** `present`: what stands there now, where somebody else was quicker. */
type Problem = { edit: Edit; answer: Refused; present: Shown | null }

function Editor({ read, reload }: { read: Shown; reload: () => void }) {
  const words = useWords(manageWords)
  const [shown, setShown] = useState(read)
  const [problem, setProblem] = useState<Problem | null>(null)
  const say = useUndo(reload)
  const { view, version } = shown
  const send = async (edit: Edit, seen: string) => {
    const { method, path, body } = requestOf(view.id, edit)
    const answer = await change<EditingView>(method, path, body, seen)
    if (answer.kind !== 'view') {
      const present = answer.kind === 'stale' ? await presentOf(view.id) : null
      return setProblem({ edit, answer, present })
    }
    setProblem(null)
    setShown({ view: answer.view, version: answer.version ?? '' })
    say(words.saved)
  }
  const begin = (edit: Edit) => void send(edit, version)
  const leave = () => {
    setProblem(null)
    reload()
  }
  const wrong = problem?.answer.kind === 'wrong' ? { ...problem.answer, edit: problem.edit } : null
  return (
    <>
      <PageHead title={view.facts.name ?? view.id} />
      <RoleEditors key={`roles ${version}`} roles={view.roles} wrong={wrong} begin={begin} />
      <FactsForm
        key={`facts ${version}`}
        facts={view.facts}
        wrong={wrong?.edit.kind === 'facts' ? wrong : null}
        onSave={(changes) => begin({ kind: 'facts', changes })}
      />
      <Trouble problem={problem} again={send} leave={leave} />
    </>
  )
}

type EditorsProps = {
  roles: EditingView['roles']
  wrong: { edit: Edit; detail: string } | null
  begin: (edit: Edit) => void
}

function RoleEditors({ roles, wrong, begin }: EditorsProps) {
  const words = useWords(manageWords)
  const styles = useStyles()
  const isWrong = (id: string) => wrong && 'role' in wrong.edit && wrong.edit.role.id === id
  return (
    <Section title={words.roles}>
      <div className={styles.cards}>
        {roles.map((role) => (
          <RoleEditor
            key={role.id}
            role={role}
            wrong={isWrong(role.id) ? (wrong?.detail ?? null) : null}
            onSave={(held) => begin({ kind: 'role', role, held })}
            onConfirm={() => begin({ kind: 'confirm', role })}
          />
        ))}
      </div>
    </Section>
  )
}

async function presentOf(id: string): Promise<Shown | null> {
  const answer = await readAgain<EditingView>(`systems/${encodeURIComponent(id)}/editing`)
  return answer.kind === 'view' ? { view: answer.view, version: answer.version ?? '' } : null
}

type TroubleProps = {
  problem: Problem | null
  again: (edit: Edit, seen: string) => Promise<void>
  leave: () => void
}

function Trouble({ problem, again, leave }: TroubleProps) {
  const words = useWords(manageWords)
  const present = problem?.present ?? null
  // It stays in the page while closed: one that vanishes open leaves the rest of the page hidden from screen readers.
  const conflict = (
    <Conflict
      open={present !== null}
      differences={
        problem && present ? differencesOf(problem.edit, present.view, words.fields) : []
      }
      onTheirs={leave}
      onMine={() => problem && present && void again(problem.edit, present.version)}
    />
  )
  if (!problem || present) return conflict
  const { answer } = problem
  if (answer.kind === 'wrong') return <Text role="alert">{answer.detail}</Text>
  return <ProblemNotice problem={answer} level={2} again={leave} />
}
