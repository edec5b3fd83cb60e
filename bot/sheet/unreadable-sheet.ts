/** A file that can't be read as a sheet; the message is a sentence that says why and what to do. */
export class UnreadableSheet extends Error {}
