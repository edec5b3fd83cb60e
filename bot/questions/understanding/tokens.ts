import { fold } from '../names/fold.ts'

/** A word of a question. `word` is folded, without a genitive «:s» or “'s”. */
export type Token = {
  raw: string
  word: string
  /** Written with a capital or a digit, as names are. */
  named: boolean
  /** Written together with the word before: the IT of «Snipe-IT». */
  glued: boolean
  /** An e-mail address, lower case. */
  address: boolean
}

const MOST_TOKENS = 60
const WORD = /[\p{L}\p{N}\p{M}]+(?:[:'’´`]\p{L}{1,3}(?!\p{L}))?\+?/gu
const SUFFIX = /[:'’´`]\p{L}{1,3}\+?$/u

/** The words of a text in order, at most sixty; punctuation is left out, «PMO:s» is `pmo`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const chunk of text.normalize('NFC').split(/\s+/)) {
    if (tokens.length >= MOST_TOKENS) break
    if (chunk.includes('@')) tokens.push(...addressIn(chunk))
    else tokens.push(...wordsIn(chunk))
  }
  return withoutSignature(tokens.slice(0, MOST_TOKENS))
}

const CLOSING = /^(?:mvh|halsning|halsningar|regards|sincerely)$/

/** What follows «mvh» is who writes, not what is asked. */
function withoutSignature(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ word }) => CLOSING.test(word))
  return at > 1 ? tokens.slice(0, at) : tokens
}

function wordsIn(chunk: string): Token[] {
  const text = chunk.replaceAll('&', ' och ')
  return [...text.matchAll(WORD)].map(({ 0: raw, index }) =>
    tokenOf(raw, /[-–/.]$/.test(text.slice(0, index))),
  )
}

function tokenOf(raw: string, glued: boolean): Token {
  const bare = raw.replace(SUFFIX, '').replace(/\+$/, '')
  return { raw, word: fold(bare), named: /[\p{Lu}\p{N}]/u.test(raw), glued, address: false }
}

function addressIn(chunk: string): Token[] {
  const raw = chunk.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return raw.includes('@') ? [{ raw, word: raw, named: true, glued: false, address: true }] : []
}
