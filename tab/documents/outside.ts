/** The id, in the address, of what only outside sources propose; no document is called so. */
export const OUTSIDE = 'förslag-utifrån'
