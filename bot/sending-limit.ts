import type { Config } from './config.ts'
import type { Limit } from './duties/allowance/limit.ts'

/** Messages a second, of which Microsoft lets an app send 30 in a tenant; the others are for answers. */
const PER_SECOND = 25

/** What may be sent in the tenant that the bot is in. */
export const sendingLimit = ({ MicrosoftAppTenantId }: Config): Limit => ({
  tenant: MicrosoftAppTenantId ?? 'local',
  perSecond: PER_SECOND,
})
