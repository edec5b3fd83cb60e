export type TeamsTables = Record<never, never>
