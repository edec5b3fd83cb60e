import { type Planned, scopeKey } from '../occurrence.ts'

/** What is the same for all times that a duty is to be done for one scope. */
export const lineOf = (dutyId: string, scopeKey: string) => `${dutyId} ${scopeKey}`
export const lineIn = ({ dutyId, scope }: Omit<Planned, 'scheduled' | 'due'>) =>
  lineOf(dutyId, scopeKey(scope))

/** What is unique about one of them. */
export const keyOf = (one: Omit<Planned, 'due'>) => `${lineIn(one)} ${one.scheduled}`
