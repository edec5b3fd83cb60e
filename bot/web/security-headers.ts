/** Who may show the tab. Source: Microsoft Teams documentation, “Tab requirements”. */
const TEAMS = 'https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com'
/** The hash of nothing: Fluent UI makes empty style elements and fills them rule by rule, which no policy calls inline. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
/** Pages on this machine, such as a stand-in for Teams. */
const LOOPBACK = 'http://127.0.0.1:* http://localhost:*'

type Headers = Record<string, string>

/** What browsers are told of the tab's files: nothing but our own files runs, and only Teams may show it in a frame. */
export function tabHeaders(local: boolean): Headers {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // Where teams-js looks up which hosts are Teams.
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${local ? LOOPBACK : TEAMS}`,
  ]
  return { ...headers(local), 'content-security-policy': policy.join('; ') }
}

/** What browsers are told of the API's answers: they are data, and nothing else. */
export function apiHeaders(local: boolean): Headers {
  return {
    ...headers(local),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
  }
}

const headers = (local: boolean): Headers => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // A year, the least that browsers' own lists take; on this machine there is no certificate.
  ...(local ? {} : { 'strict-transport-security': 'max-age=31536000' }),
})
