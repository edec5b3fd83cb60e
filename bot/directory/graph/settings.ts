/** The settings of the environment that reading Graph needs. */
export type GraphSettings = {
  GRAPH_TENANT_ID?: string | undefined
  GRAPH_CLIENT_ID?: string | undefined
  GRAPH_CLIENT_SECRET?: string | undefined
  GRAPH_CERTIFICATE_PATH?: string | undefined
  GRAPH_MANAGED_IDENTITY: boolean
  GRAPH_BASE_URL: string
  AZURE_AUTHORITY_HOST: string
}

/** Tells whether the environment says how to sign in to Graph. */
export function graphIsConfigured(settings: GraphSettings): boolean {
  return Boolean(
    settings.GRAPH_CLIENT_SECRET ||
      settings.GRAPH_CERTIFICATE_PATH ||
      settings.GRAPH_MANAGED_IDENTITY,
  )
}
