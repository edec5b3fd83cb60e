import { squeeze } from '../names/fold.ts'
import { isEveryday } from './everyday-words.ts'
import { type Heard, says } from './heard.ts'

const SHALL = /^(?:ska|skall|måste)$/i

/** «Jag behöver Treserva» wants a system; «jag ska läsa en bok», «vilken koll ska jag ha?» want nothing that Ansvar knows. */
export function wants(heard: Heard): boolean {
  if (says(heard, /^(?:vilken|vilket|vilka|which)$/)) return false
  const asks = heard.pieces.some(
    ({ text, meanings }) => meanings.some(({ sign }) => sign === 'get') && !SHALL.test(text),
  )
  const named = heard.pieces.some(
    ({ text, meanings }) =>
      meanings.some(({ sign }) => sign === 'SYSTEM') &&
      (/\p{Lu}/u.test(text) || !isEveryday(squeeze(text))),
  )
  return asks && named
}
