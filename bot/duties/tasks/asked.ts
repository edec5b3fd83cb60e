import type { When } from './when.ts'

/**
 * What can be asked of duties that come due, made of ids only. `duties` are ids of scheduled duties of which one is
 * meant, `load-test` and such included; none: any. `systemId`: only for that system.
 */
export type TasksAsked =
  | { kind: 'overdue' }
  /** What those whom the asker leads have left to do. */
  | { kind: 'unit' }
  /** `confirm`: the asker says that it is done. */
  | { kind: 'task'; occurrenceId: string; confirm: boolean }
  /** It is done, the asker says: they get its card, and say so there. */
  | { kind: 'done'; duties: string[]; systemId: string | null }
  /** `occurrenceId`: the one last spoken of. */
  | { kind: 'later'; occurrenceId: string | null; duties: string[]; until: When | null }
  /** A reminder is to come at an hour; they come by day. */
  | { kind: 'byDay' }
  | { kind: 'pause'; until: When | null }
  | { kind: 'resume' }
  /** `at`: `HH:MM`. */
  | { kind: 'sendAt'; at: string }
  /** How the asker's reminders are set. */
  | { kind: 'settings' }
  | { kind: 'lastDone'; duties: string[]; systemId: string | null }
  | { kind: 'notDone'; duties: string[] }
  /** Whom no message reaches in Teams. */
  | { kind: 'unreached' }
