import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { onceOnly } from './sending/once-only.ts'

export type Authentication = ConfigurationBotFrameworkAuthentication
export type Authenticated = Awaited<ReturnType<Authentication['authenticateRequest']>>
type ConnectorFactory = NonNullable<Authenticated['connectorFactory']>
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>
type UserTokens = ReturnType<Authentication['createUserTokenClient']>

/** What botbuilder takes for the public cloud; one setting of our own would otherwise switch all of these off. */
const publicCloud = {
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: 'https://api.botframework.com',
  ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
  OAuthUrl: 'https://api.botframework.com',
  ToBotFromChannelOpenIdMetadataUrl:
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ToBotFromEmulatorOpenIdMetadataUrl:
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
}

/** Who may have signed the tokens of a channel. */
export function issuerOf(settings: Record<string, string>): string {
  return settings.ToBotFromChannelTokenIssuer ?? publicCloud.ToBotFromChannelTokenIssuer
}

/** For whom the bot's own tokens are when it writes first. */
export function audienceOf(settings: Record<string, string>): string {
  return settings.ToChannelFromBotOAuthScope ?? publicCloud.ToChannelFromBotOAuthScope
}

/**
 * botbuilder's own sign-in, with the clients that it makes anew for every activity kept instead: building
 * them costs more than an answer does. One connector is kept per address that a channel is reached at, and another
 * for writing first, which never repeats a request by itself.
 */
export class KeptAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<Connector>>()
  private readonly connectorsOnceOnly = new Map<string, Promise<Connector>>()
  private userTokens: UserTokens | undefined

  constructor(settings: Record<string, string>) {
    super(settings.ChannelService ? settings : { ...publicCloud, ...settings })
  }

  override async authenticateRequest(
    ...[activity, header]: Parameters<Authentication['authenticateRequest']>
  ): Promise<Authenticated> {
    const authenticated = await super.authenticateRequest(activity, header)
    const { connectorFactory } = authenticated
    return connectorFactory
      ? { ...authenticated, connectorFactory: keeping(this.connectors, connectorFactory) }
      : authenticated
  }

  /** For what the bot writes first. */
  override createConnectorFactory(
    ...[identity]: Parameters<Authentication['createConnectorFactory']>
  ): ConnectorFactory {
    const factory = super.createConnectorFactory(identity)
    return keeping(this.connectorsOnceOnly, {
      create: async (serviceUrl, audience) => onceOnly(await factory.create(serviceUrl, audience)),
    })
  }

  override createUserTokenClient(
    ...[identity]: Parameters<Authentication['createUserTokenClient']>
  ): UserTokens {
    this.userTokens ??= super.createUserTokenClient(identity)
    return this.userTokens
  }
}

function keeping(
  connectors: Map<string, Promise<Connector>>,
  factory: ConnectorFactory,
): ConnectorFactory {
  return {
    create: (serviceUrl, audience) => {
      const key = `${audience}\n${serviceUrl}`
      const kept = connectors.get(key)
      if (kept !== undefined) return kept
      // A channel has a handful of addresses; more than that is somebody playing.
      if (connectors.size >= 50) connectors.clear()
      const made = factory.create(serviceUrl, audience)
      connectors.set(key, made)
      made.catch(() => connectors.delete(key))
      return made
    },
  }
}
