import { accessRules } from './access-rules.ts'
import { bareSystem, whatItDoes } from './bare-system.ts'
import { eventRules } from './event-rules.ts'
import { bareList, listRules } from './list-rules.ts'
import { myRules } from './my-rules.ts'
import { personRules } from './person-rules.ts'
import { registerRules } from './register-rules.ts'
import { roleRules } from './role-rules.ts'
import { routineRules } from './routine-rules.ts'
import type { Rule } from './rule.ts'
import { systemRules } from './system-rules.ts'

/** Every sentence that Ansvar understands; the first that fits counts. */
export const grammar: readonly Rule[] = [
  ...eventRules,
  ...systemRules,
  ...accessRules,
  ...registerRules,
  ...listRules,
  ...myRules,
  ...personRules,
  ...roleRules.slice(0, 1),
  ...routineRules,
  ...roleRules.slice(1),
  whatItDoes,
  bareSystem,
  ...bareList,
]
