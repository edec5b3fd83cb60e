/** What somebody did at once, for taking it back. `at` is an instant in ISO form. */
export type Action = {
  id: string
  kind: 'edit' | 'transfer' | 'import'
  by: string
  at: string
  undoneAt: string | null
  /** What else changed with it, in its own room's words. */
  beside: unknown
}
