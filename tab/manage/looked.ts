import type { HandoversView, Party } from '../../bot/web/views/transfers.ts'

/** Who hands over and from when, and what was found for that. */
export type Looked = {
  from: Party
  effective: string
  view: HandoversView
  version: string
}
