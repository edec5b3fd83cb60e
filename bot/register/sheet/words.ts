/** A text in the form in which texts are compared: one kind of blank, lower case, composed letters. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** A text that a database and a workbook (XML 1.0, section 2.2) can hold, its line breaks all of one kind. */
export function wellFormed(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}|[\uFFFD-\uFFFF]/gu, '')
}

/** A text without the blanks around it, its line breaks all of one kind. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim()
}

const FILL_INS = new Set([
  'x',
  'xx',
  'xxx',
  'vet ej',
  'vet inte',
  'vet ej ännu',
  'okänd',
  'okänt',
  'inga',
  'ingen',
  'inget',
  'ingen alls',
  'nej',
  'saknas',
  'finns ej',
  'finns inte',
  'n/a',
  'na',
  'n.a',
  'none',
  'null',
  'nil',
  'unknown',
  'tbd',
  'tba',
  'ej angivet',
  'ej angiven',
  'ej angett',
  'ej aktuellt',
  'ej tillämpligt',
  'ej relevant',
  'ej applicerbart',
  'ej utsedd',
  'ej utsett',
  'ej tillsatt',
  'ej bestämt',
  'ej klart',
  'ej känd',
  'ej känt',
  'inte utsedd',
  'ingen utsedd',
  'ännu ej utsedd',
  'vakant',
  'utses',
  'utses senare',
  'ska utses',
  'ej genomfört',
  'inte aktuellt',
  'förstår inte frågan',
])
const NOBODY =
  /^(vi har |det finns )?(ingen|inga) (system|teknisk|it|utsedd|ansvarig|ägare|förvaltar)/

/** Tells whether somebody only filled a cell because it was there: `.`, `x`, `--`, «vet ej», «Vi har ingen systemförvaltare.» */
export function isFillIn(text: string): boolean {
  const folded = fold(text)
  const plain = folded.replace(/^[\s"'()[\]*]+|[\s."'!*()[\]]+$/g, '')
  return /^[\p{P}\p{S}\s]*$/u.test(folded) || FILL_INS.has(plain) || NOBODY.test(plain)
}
