import { createHash } from 'node:crypto'

/** The id of a person of whom only an address is known; it tells nobody the address, and is the same every time. */
export function madeUpId(address: string): string {
  return `address-${createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 32)}`
}

/** Tells whether an id was made from an address. */
export function isMadeUp(id: string): boolean {
  return id.startsWith('address-')
}
