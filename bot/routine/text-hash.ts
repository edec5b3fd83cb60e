import { createHash } from 'node:crypto'

/** What two texts have in common only when they are the same: SHA-256, in hexadecimal. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
