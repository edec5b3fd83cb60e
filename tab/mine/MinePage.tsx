import type { MineView } from '../../bot/web/views/mine.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { Feed } from './Feed.tsx'
import { MyDuties } from './MyDuties.tsx'
import { MyPeople } from './MyPeople.tsx'
import { MySystems } from './MySystems.tsx'
import { Tasks } from './Tasks.tsx'
import { mineWords } from './words.ts'
import { Year } from './Year.tsx'

/** What the reader has to do, answers for and has planned, and how those stand whom they lead. */
export function MinePage() {
  const words = useWords(mineWords)
  const mine = useRead<MineView>('mine')
  return (
    <>
      <PageHead title={words.title} />
      <Content of={mine}>
        {(view) => (
          <>
            <Tasks view={view} onActed={mine.reload} />
            {view.people ? <MyPeople people={view.people} /> : null}
            <MySystems systems={view.systems} />
            <Year view={view} />
            <Feed since={view.feedSince} />
            <MyDuties duties={view.duties} />
          </>
        )}
      </Content>
    </>
  )
}
