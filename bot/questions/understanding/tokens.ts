import { fold } from '../names/fold.ts'

/** A word of a question. `word` is folded, without a genitive «:s» or “'s”. */
export type Token = {
  raw: string
  word: string
  /** Written with a capital or a digit, as names are. */
  named: boolean
  /** Stands neither first nor after a pause. */
  amid: boolean
  /** Written together with the word before: the IT of «Snipe-IT». */
  glued: boolean
  /** An e-mail address, lower case. */
  address: boolean
  /** What stands before it: the end of a sentence, a comma, a dash or a parenthesis, or nothing. */
  pause: Pause
}

export type Pause = 'sentence' | 'clause' | null

const MOST_TOKENS = 60
const WORD = /[\p{L}\p{N}\p{M}]+(?:[:'’´`]\p{L}{1,4}(?!\p{L}))?\+?/gu
const SUFFIX = /[:'’´`]\p{L}{1,4}\+?$/u

/** The words of a text in order, at most sixty; punctuation is left out, «PMO:s» is `pmo`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let pause: Pause = null
  for (const [, chunk = '', blank = ''] of text.normalize('NFC').matchAll(CHUNK)) {
    if (tokens.length >= MOST_TOKENS) break
    const found = tokensIn(chunk, pause)
    tokens.push(...found)
    pause = pauseAfter(chunk, blank) ?? (found.length > 0 ? null : pause)
  }
  return withoutSignature(tokens.slice(0, MOST_TOKENS)).map((token, at, all) => ({
    ...token,
    word: token.word === 'va' && asksWith(all, at) ? 'vad' : token.word,
    amid: at > 0 && token.pause === null,
  }))
}

const LEADS_ON = /^(?:och|a|men|alltsa|asso|assa|hej|undrar|om)$/

/** «Va gör …» is «vad gör …»; «vem kan det va» is not. */
function asksWith(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (tokens[at + 1]?.glued || isAcronymOf(tokens[at], tokens[at + 1])) return false
  return !before || tokens[at]?.pause !== null || LEADS_ON.test(before.word)
}

function tokensIn(chunk: string, pause: Pause): Token[] {
  const [first, ...others] = chunk.includes('@') ? addressIn(chunk) : wordsIn(chunk)
  return first ? [{ ...first, pause: pause ?? first.pause }, ...others] : []
}

const CHUNK = /(\S+)(\s*)/g
const ABBREVIATED = /^(?:t\.?ex|bl\.?a|m\.?fl|ca|nr|tel|dr|mr|ms|mrs)\.$/iu
const ENDS = /[.!?…:;]+[)"”’']*$/u
const PAUSES = /(?:[,)\]]|^[-–—/|]+)$/u

function pauseAfter(chunk: string, blank: string): Pause {
  if (blank.includes('\n')) return 'sentence'
  if (ENDS.test(chunk)) return ABBREVIATED.test(chunk) ? null : 'sentence'
  return PAUSES.test(chunk) ? 'clause' : null
}

const CLOSING = /^(?:mvh|halsning|halsningar|regards|sincerely)$/

/** What follows «mvh» is who writes, not what is asked. */
function withoutSignature(tokens: Token[]): Token[] {
  const at = tokens.findIndex(({ word }) => CLOSING.test(word))
  return at > 1 ? tokens.slice(0, at) : tokens
}

function wordsIn(chunk: string): Token[] {
  if (ONE_WORD.test(chunk)) return [tokenOf(chunk, '')]
  const text = chunk.replaceAll('&', ' och ')
  return [...text.matchAll(WORD)].map(({ 0: raw, index }) => tokenOf(raw, text.slice(0, index)))
}

/** What most words are: nothing to cut off or to cut up. */
const ONE_WORD = /^[a-zåäö]+$/i

function tokenOf(raw: string, before: string): Token {
  const bare = ONE_WORD.test(raw) ? raw : raw.replace(SUFFIX, '').replace(/\+$/, '')
  return {
    raw,
    word: fold(bare),
    named: /[\p{Lu}\p{N}]/u.test(raw),
    amid: false,
    glued: /[-–/.]$/.test(before),
    address: false,
    pause: pauseWithin(before),
  }
}

/** «Hej!Vem äger …», «(enligt registret)». */
const pauseWithin = (before: string): Pause =>
  /[\p{L}\p{N}][!?]+$/u.test(before) ? 'sentence' : /[(,]$/.test(before) ? 'clause' : null

function addressIn(chunk: string): Token[] {
  const raw = chunk.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return raw.includes('@')
    ? [{ raw, word: raw, named: true, amid: false, glued: false, address: true, pause: null }]
    : []
}

/** «VA chef»: capitals that the next word, in small letters, has before it. */
export const isAcronymOf = (first: Token | undefined, next: Token | undefined): boolean =>
  first !== undefined &&
  next !== undefined &&
  /^\p{Lu}{2,4}$/u.test(first.raw) &&
  /^\p{Ll}+$/u.test(next.raw) &&
  next.pause === null
