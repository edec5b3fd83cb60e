import type { Patience } from './patience.ts'

/** Graph asks for a longer wait than whoever asked has. */
export class TooLong extends Error {
  readonly milliseconds: number

  constructor(milliseconds: number) {
    super(`Microsoft Graph asks to wait for ${milliseconds} ms.`)
    this.milliseconds = milliseconds
  }
}

/** Waits as the Graph room does, up to `longest` milliseconds at a time; a longer wait throws `TooLong`. */
export function shortOf(patience: Patience, longest: number): Patience {
  return {
    ...patience,
    wait: async (milliseconds) => {
      if (milliseconds > longest) throw new TooLong(milliseconds)
      return patience.wait(milliseconds)
    },
  }
}
