import type { TasksAsked } from '../../duties/tasks/asked.ts'

const WHO =
  '(?:vem|vilka|vilken|vilka personer|vilka medarbetare|nagon|who|whom|which people|anyone|anybody)'
const MESSAGES =
  '(?:(?:sina|sin|sitt|nagra|nagon|nagot|din|dina|their|any|a|the|your) )?(?:paminnelse|paminnelser|paminnelserna|meddelande|meddelanden|reminder|reminders|message|messages)'
const PATTERNS: readonly RegExp[] = [
  // «Vilka kunde inte nås?», «vem går inte att nå?», «vilka har du inte nått?»
  new RegExp(
    `^(?:finns det )?${WHO}(?: som)? (?:inte |ej )?(?:kunde|kan|gar|gick|nas|naddes|har)(?: det| du| ni| vi| ansvar)?(?: annu)? (?:inte|ej)(?: langre)? (?:nas|att na|natts|na|natt|blivit nadda)(?: (?:av|med) ${MESSAGES})?(?: i teams)?$`,
  ),
  new RegExp(
    `^${WHO} (?:nas|naddes|nar|nadde)(?: du| ni| vi)? (?:inte|ej)(?: langre)?(?: (?:av|med) ${MESSAGES})?(?: i teams)?$`,
  ),
  // «Vem har inte fått sina påminnelser?»
  new RegExp(
    `^${WHO} (?:har (?:inte|ej)(?: annu)? fatt|fick (?:inte|ej)|far (?:inte|ej))(?: annu)? ${MESSAGES}(?: i teams)?$`,
  ),
  /^(?:vilka|vem) (?:ar|blev) (?:onabara|onabar|oantraffbara|oantraffbar)$/,
  // “Who could not be reached?”, “whom could you not reach?”, “who did not get their reminders?”
  new RegExp(
    `^${WHO} (?:could|couldn|can|cannot|was|wasn|were|weren|is|isn|are|aren|has|hasn|have|haven)(?: not)?(?: been| be)? (?:reached|unreachable)(?: (?:by|with) ${MESSAGES})?(?: in teams)?$`,
  ),
  new RegExp(
    `^${WHO} (?:could|couldn|can|cannot|did|didn)(?: you| we)?(?: not)? reach(?: in teams)?$`,
  ),
  new RegExp(
    `^${WHO} (?:did|didn|does|doesn|do|don|has|hasn|have|haven)(?: not)? (?:get|got|gotten|receive|received) ${MESSAGES}(?: in teams)?$`,
  ),
]
const NEGATED =
  /\b(?:inte|ej|not|cannot|couldn|wasn|weren|isn|aren|hasn|haven|didn|doesn|don|unreachable|onabara?|oantraffbara?)\b/

/** «Vilka kunde inte nås?», “who did not get their reminders?” */
export function unreachedIn(said: string): TasksAsked | null {
  return NEGATED.test(said) && PATTERNS.some((pattern) => pattern.test(said))
    ? { kind: 'unreached' }
    : null
}
