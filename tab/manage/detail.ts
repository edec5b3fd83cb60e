import type { Problem } from '../api.ts'

/** Why something was refused, as the server says it, else in these words. */
export const detailOf = (problem: Problem, otherwise: string): string =>
  'detail' in problem && problem.detail ? problem.detail : otherwise
