import { Button } from '@fluentui/react-components'
import { hrefOf } from '../address.ts'
import { useSetting } from '../setting.ts'
import { useWords } from '../words.ts'
import { partWords } from './words.ts'

/** Lets somebody agree, in a window of Microsoft Entra's, that the tab may know who reads. */
export function Consent({ given }: { given: () => void }) {
  const words = useWords(partWords)
  const { host } = useSetting()
  const ask = async () => {
    await host.askConsent(new URL(hrefOf('consent'), location.href).href)
    // However it ended: perhaps somebody else has agreed meanwhile.
    given()
  }
  return <Button onClick={() => void ask()}>{words.consent}</Button>
}
