import { fold } from './words.ts'

/** Words in brackets that tell a variant, a state or a place, but no other name. */
const NO_ALIAS =
  /\b(utbildning|utbildningsmiljö|utb|testmiljö|test|tst|prod|produktion|produktionsmiljö|acceptans|acceptanstest|demo|demomiljö|pilot|utv|utveckling|stage|staging|sandbox|gammal|gamla|gammalt|ny|nya|nytt|äldre|nyare|avvecklad|avvecklat|avvecklas|utfasad|utfasas|avveckling|arkiv|läs|moln|molnet|saas|cloud|lokal|lokalt|on-prem|onprem|beta|intern|internt|extern|externt|version|v\.?\d+|\d{4}|förvaltningen|förvaltning|nämnden|avdelningen|enheten|bolaget|kommun|kommunen|gemensam|gemensamt|samtliga|alla|app|appen|mobil|webb|webben|m\.?fl)\b/u
const EARLIER =
  /^(?:f\.? ?d\.?|tidigare|förut|även|även kallad|kallas|kallad|aka|även kallat|namn) /iu

/**
 * The other names that a system's name carries in brackets: «HR-system (Heroma)» is also Heroma. Variants
 * («(utbildningsmiljö)»), marks of companies («(SEE, SN)»), departments and descriptions are no names.
 */
export function aliasesIn(name: string, departments: readonly string[]): string[] {
  const inBrackets = [...name.matchAll(/\(([^()]+)\)/g)].map(([, inside = '']) => inside.trim())
  const afterComma = /, ?([A-ZÅÄÖ]{3,8})$/.exec(name)?.[1]
  const found = [...inBrackets.flatMap(namesIn), ...(afterComma ? [afterComma] : [])]
  const folded = new Set(departments.map(fold))
  return [...new Set(found.filter((alias) => isName(alias) && !folded.has(fold(alias))))]
}

function namesIn(inside: string): string[] {
  const marks = inside.split(/\s*[,/]\s*/)
  if (marks.length > 1 && marks.every((mark) => /^[A-ZÅÄÖ]{2,5}$/.test(mark))) return []
  return marks.map((part) => part.replace(EARLIER, '').trim())
}

/** A name is short, has a capital or a digit somewhere and no word that tells a variant. */
const isName = (text: string) =>
  text.length > 1 &&
  text.split(' ').length <= 4 &&
  /[\p{Lu}\d]/u.test(text) &&
  !NO_ALIAS.test(fold(text))
