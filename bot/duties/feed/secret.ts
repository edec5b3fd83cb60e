import { createHash, randomBytes } from 'node:crypto'

/** Bytes of a secret: more than anybody can guess. */
const BYTES = 32

/** A new secret, in letters that an address may have. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url')

/** How a secret looks; anything else is not even looked up. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text)

/** What is kept of a secret. It is random through and through, so a plain SHA-256 gives nothing away. */
export const secretHash = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')
