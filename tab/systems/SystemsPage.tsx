import type { SystemsView } from '../../bot/web/views/systems.ts'
import { useAddress } from '../address.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { SystemList } from './SystemList.tsx'
import { SystemPage } from './SystemPage.tsx'
import { systemsWords } from './words.ts'

/** The register: the list of systems, or the one that the address names. */
export function SystemsPage() {
  const { id } = useAddress()
  return id === null ? <List /> : <SystemPage key={id} id={id} />
}

function List() {
  const words = useWords(systemsWords)
  const systems = useRead<SystemsView>('systems')
  return (
    <>
      <PageHead title={words.title} />
      <Content of={systems} empty={(view) => (view.systems.length ? null : words.emptyRegister)}>
        {(view) => <SystemList systems={view.systems} />}
      </Content>
    </>
  )
}
