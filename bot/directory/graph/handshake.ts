/** The longest token that is answered, in characters; Graph's are about a hundred. */
const LONGEST = 4096

/**
 * The text that proves to Graph that an address is ours: the decoded token itself, as `text/plain`; null where it is
 * too long to be a token. Graph's tokens hold no markup, so escaping changes none of them; whatever else is sent here
 * can't come back as markup.
 * Source: Graph documentation, "notificationUrl validation".
 */
export function handshakeText(validationToken: string): string | null {
  if (validationToken.length > LONGEST) return null
  return validationToken.replace(/[<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
