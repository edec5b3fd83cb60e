import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components'
import { Notice } from '../parts/Notice.tsx'
import { languageOf } from '../words.ts'
import { shellWords } from './words.ts'

/** Teams is around the page but says nothing, so neither colours nor reader are known. */
export function NoHost() {
  const words = shellWords[languageOf(navigator.language)]
  return (
    <FluentProvider theme={teamsLightTheme}>
      <main>
        <Notice title={words.noTeams} text={words.noTeamsText} level={1}>
          <Button appearance="primary" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        </Notice>
      </main>
    </FluentProvider>
  )
}
