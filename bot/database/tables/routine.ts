export type RoutineTables = Record<never, never>
