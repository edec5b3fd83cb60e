import { z } from 'zod'

/** Where somebody agrees that the tab may know who reads: the parts of an address of Entra's. */
export const consentView = z.object({
  /** `https://login.microsoftonline.com/TENANT/oauth2/v2.0/authorize`. */
  address: z.url(),
  clientId: z.string(),
  scope: z.string(),
})
export type ConsentView = z.infer<typeof consentView>
