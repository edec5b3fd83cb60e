/**
 * What the platform lets a bot send. Microsoft names 30 or 50 requests a second for an app in one tenant
 * (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit); answers to people need their part of it.
 */
export type Limit = { tenant: string; perSecond: number }

/**
 * Messages at most in one conversation within so many seconds, by the same page; a tenth of a second is added to each
 * window, because two messages do not take equally long on their way.
 */
export const conversationWindows = {
  short: { messages: 7, seconds: 1.1 },
  long: { messages: 60, seconds: 30.1 },
} as const
