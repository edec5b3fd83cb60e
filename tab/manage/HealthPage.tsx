import type { HealthView } from '../../bot/web/views/health.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useSetting } from '../setting.ts'
import { useRead } from '../use-read.ts'
import { dayInWords, instantInWords, useWords } from '../words.ts'
import { Table } from './Table.tsx'
import { manageWords } from './words.ts'

/** How the installation is. */
export function HealthPage() {
  const words = useWords(manageWords)
  const reading = useRead<HealthView>('health')
  const [title] = words.sections.halsa
  return (
    <>
      <PageHead title={title ?? ''} />
      <Content of={reading}>{(view) => <State view={view} title={title ?? ''} />}</Content>
    </>
  )
}

function State({ view, title }: { view: HealthView; title: string }) {
  const words = useWords(manageWords)
  const { language } = useSetting()
  const { health } = words
  const { directory, queue } = view
  const at = (instant: string | null, none: string) =>
    instant === null ? none : instantInWords(instant, language)
  const waiting = queue.oldestDay
    ? `${queue.waiting}, ${health.oldest(dayInWords(queue.oldestDay, language))}`
    : String(queue.waiting)
  const failed = directory.problem
    ? [[health.problem, `${directory.problem}, ${at(directory.problemAt, '')}`]]
    : []
  return (
    <Table
      label={title}
      heads={[words.conflict.what, title]}
      rows={[
        [health.version, view.version],
        [health.people, String(view.people)],
        [health.systems, String(view.systems)],
        [health.lastSuccess, at(directory.lastSuccessAt, health.never)],
        [health.lastFull, at(directory.lastFullAt, health.never)],
        ...failed,
        [health.subscription, at(directory.subscriptionExpiresAt, health.none)],
        [health.queue, waiting],
      ]}
    />
  )
}
