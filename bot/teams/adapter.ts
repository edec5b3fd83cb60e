import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder'
import type { Authenticated } from './authentication.ts'

/**
 * botbuilder's adapter, entered after sign-in. Its own entry answers a forged token with 500 and prints
 * errors with their stacks; here who may enter is decided before (`admission.ts`).
 */
export class Adapter extends CloudAdapter {
  /** Runs one turn; what it returns is the answer that the channel waits for, if it waits for one. */
  turn(
    authenticated: Authenticated,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, activity, logic)
  }
}
