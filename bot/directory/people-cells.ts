/** What people write where they have nothing to say. */
const NOTHING = new Set([
  ...'. .. - -- – — x ? n/a na null none ingen inga saknas vakant okänd okänt #n/a'.split(' '),
  ...'#saknas! #saknas #ref! #value! #värdefel!'.split(' '),
  'vet ej',
  'vet inte',
])

/** A cell's text without stray blanks and invisible marks; null where it says nothing. */
export function textIn(cell: string): string | null {
  const text = cell
    .replace(/\p{Cc}|\p{Cf}/gu, (mark) => (mark === '\u00ad' ? '' : ' '))
    .replace(/\s+/g, ' ')
    .trim()
  return text === '' || NOTHING.has(text.toLowerCase()) ? null : text
}

/** Something@somewhere.land, as mail systems take it; letters of any language. */
const ADDRESS = /[^\s@<>()[\]",;:|]{1,64}@[^\s@<>()[\]",;:|]{1,255}/g

/** The one address in a text, lower case: also out of `Anna Berg <anna@…>` and `mailto:anna@…`; null if there is none or several. */
export function addressIn(text: string): string | null {
  const found = text
    .toLowerCase()
    .match(ADDRESS)
    ?.map((address) => address.replace(/\.+$/, ''))
  const [first, ...others] = new Set(found)
  if (!first || others.length > 0 || text.split('@').length > 2) return null
  return /@[^.]+(\.[^.]+)+$/.test(first) ? first : null
}

const YES = new Set(
  'ja j yes y true sant 1 aktiv aktivt active enabled aktiverad aktiverat på'.split(' '),
)
const NO = new Set([
  ...'nej n no false falskt 0 inaktiv inaktivt inactive disabled inaktiverad inaktiverat av'.split(
    ' ',
  ),
  ...'blockerad spärrad avslutad avslutat slutat'.split(' '),
])

/** Yes or no in Swedish, English, Excel's words or as a number; null where it is neither. */
export function yesOrNo(text: string): boolean | null {
  const word = text.toLowerCase()
  if (YES.has(word)) return true
  return NO.has(word) ? false : null
}

/** A number to call; Graph's list of business phones comes as `["0470-…"]`. */
export function phoneIn(text: string): string | null {
  return textIn(text.replace(/^\[|\]$|"/g, ''))
}
