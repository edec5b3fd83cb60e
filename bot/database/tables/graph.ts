export type GraphTables = Record<never, never>
