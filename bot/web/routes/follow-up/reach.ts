import { type Place, partOf } from '../../../duties/follow-up/place.ts'
import type { Reader } from '../../api/reader.ts'

export const mayFollowUp = ({ powers }: Reader): boolean =>
  powers.has('all') || powers.has('department')

/** What of it is the reader's: everything, or what belongs to the departments that they head. */
export const partFor = ({ powers, heads }: Reader): ((place: Place) => boolean) =>
  partOf(powers.has('all') ? null : heads)
