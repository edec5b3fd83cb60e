export type RegisterTables = Record<never, never>
