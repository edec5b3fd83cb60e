import { foldName } from '../known-people.ts'
import { ADDRESS, nameBeside, recognise, type Seen } from './recognise.ts'
import { validityIn } from './validity.ts'
import { fold, tidy } from './words.ts'

/** One holder's text in a cell; `literal` when it stood in quotes, with `days` after them, and is taken as it stands. */
export type Piece = { text: string; days: string; literal: boolean }

/** What divides holders, the strongest first. A comma may also stand in «Berg, Anna», «och» in a department's name. */
const DIVIDERS = [/[\n;|•]/, /,/, /\s*[/+&]\s*|(?<!-)\s+(?:och|and|samt|resp\.?)\s+/i]

/** The texts of the holders that a cell names, each by itself. What the directory knows whole is not divided. */
export function piecesOf(cell: string, seen: Seen): Piece[] {
  return quotedApart(tidy(cell)).flatMap((piece) =>
    piece.literal
      ? [piece]
      : divided(piece.text, 0, seen).map((text) => ({ text, days: '', literal: false })),
  )
}

/** A part in double quotes that stands alone between semicolons is one piece, whatever is in it; days may follow. */
function quotedApart(cell: string): Piece[] {
  const found = cell.matchAll(
    /(?:^|(?<=;))\s*(?:"((?:[^"]|"")*)"(\s*\([^()]*\))?\s*(?=;|$)|([^;]*))/g,
  )
  return [...found]
    .map(([, quoted, days = '', bare = '']) =>
      quoted === undefined
        ? { text: bare.trim(), days: '', literal: false }
        : { text: quoted.replaceAll('""', '"'), days, literal: true },
    )
    .filter(({ text }) => text.trim() !== '')
}

function divided(text: string, level: number, seen: Seen): string[] {
  const divider = DIVIDERS[level]
  if (isOne(text, seen)) return [text]
  if (!divider) return addressesApart(text)
  const parts = text
    .split(dividerOutsideBrackets(divider))
    .map((part) => part.trim())
    .filter(Boolean)
  const whole = level === 1 ? withCommasOfOne(parts, seen) : parts
  return whole.flatMap((part) => divided(part, level + 1, seen))
}

const dividerOutsideBrackets = (divider: RegExp) =>
  new RegExp(`(?:${divider.source})(?![^()]*\\))`, divider.flags)

/** Tells whether a text names one holder whole: known to the directory, with at most one address in it. */
function isOne(text: string, seen: Seen): boolean {
  const { name } = validityIn(text)
  const addresses = [...name.matchAll(new RegExp(ADDRESS, 'g'))].length
  if (addresses > 1) return false
  const found = recognise(name, seen)
  if (found.kind === 'nobody') return false
  if (found.kind !== 'person' || addresses === 0) return true
  // «Nils Nilsson, bo@x.se» is two people; in angle brackets the address belongs to the name before it.
  if (found.otherName && !name.includes('<') && /[,;/\n]/.test(name)) return false
  const beside = nameBeside(name)
  return !/[,;/&\n]|\soch\s/.test(beside) || foldName(beside) === foldName(found.person.name)
}

/** Joins «Berg» and «Anna» again, and lets a person's own title or department go that follows after a comma. */
function withCommasOfOne(parts: readonly string[], seen: Seen): string[] {
  const whole: string[] = []
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? ''
    const next = parts[index + 1]
    if (next !== undefined && isSurnameBefore(part, next, seen)) {
      whole.push(`${part}, ${next}`)
      index += 1
    } else if (!isAboutLast(part, whole.at(-1), seen)) whole.push(part)
  }
  return whole
}

function isSurnameBefore(part: string, next: string, seen: Seen): boolean {
  const given = validityIn(next).name
  if (part.includes('@') || recognise(part, seen).kind !== 'nobody') return false
  const together = ADDRESS.test(given)
    ? recognise(`${part}, ${given}`, seen)
    : seen.known.people.byName(`${part}, ${given}`)
  const isPair = isWord(part) && isWord(nameBeside(given))
  if (together.kind !== 'nobody') return !('otherName' in together && together.otherName) || isPair
  const isBare = !given.includes('@') && recognise(given, seen).kind === 'nobody'
  return isBare && isPair
}

const isWord = (text: string) => /^[\p{L}\p{M}'’-]+$/u.test(text)

function isAboutLast(part: string, last: string | undefined, seen: Seen): boolean {
  const found = last ? recognise(validityIn(last).name, seen) : null
  if (found?.kind !== 'person') return false
  const { title, department } = found.person
  return [title, department].some((own) => own !== null && fold(own) === fold(part))
}

/** Several addresses with nothing but blanks between them. */
function addressesApart(text: string): string[] {
  const addresses = [...text.matchAll(new RegExp(ADDRESS, 'g'))].map(([address]) => address)
  return addresses.length > 1 ? addresses : [text]
}
