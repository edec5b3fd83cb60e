import { fold } from '../names/fold.ts'
import type { Token } from './tokens.ts'

/** What people glue to a system's name, and the word it stands for: «Treservaansvarig», «Heromaägaren», «lönesystemskontakten». */
const tails =
  `ansvarige:ansvarig ansvariga:ansvarig ansvariges:ansvarig ansvarig:ansvarig ansvaret:ansvaret ansvar:ansvar ägaren:ägare
  ägarens:ägare ägare:ägare ägarna:ägare förvaltaren:förvaltare förvaltarna:förvaltare förvaltare:förvaltare
  administratören:administratör administratör:administratör administratörer:administratör admin:admin
  superanvändaren:superanvändare superanvändare:superanvändare kontaktpersonen:kontaktperson kontaktperson:kontaktperson
  kontakten:kontakt kontakt:kontakt personen:kontaktperson gurun:guru guru:guru experten:expert expert:expert supporten:support_för
  support:support_för behörigheter:behörighet behörigheten:behörighet behörighet:behörighet åtkomst:åtkomst inloggning:inlogg
  inlogget:inlogg inlogg:inlogg kontot:konto konto:konto licensen:licens licens:licens avtalet:avtal avtal:avtal systemet:systemet
  systemen:systemen system:systemet modulen:modulen klassningen:klassning klassning:klassning användare:användare frågor:frågor_om
  chefen:chef chef:chef chefens:chef direktör:chef direktören:chef
  testmiljö:testmiljö testmiljön:testmiljö`
    .trim()
    .split(/\s+/)
    .map((pair) => fold(pair).split(':'))
    .map(([tail = '', word = '']) => ({ tail, words: word.split('_') }))
    .toSorted((one, other) => other.tail.length - one.tail.length)

/** Splits «Treservaansvarig» into `treserva` and `ansvarig`; null unless what is left names something. */
export function splitCompound(token: Token, names: (word: string) => boolean): Token[] | null {
  for (const { tail, words } of tails) {
    if (!token.word.endsWith(tail)) continue
    const rest = token.word.slice(0, -tail.length)
    const head = [rest, rest.replace(/s$/, '')].find((word) => word.length > 1 && names(word))
    if (head === undefined) continue
    const parts = words.map((word) => ({
      raw: word,
      word,
      named: false,
      amid: false,
      glued: false,
      address: false,
      pause: null,
    }))
    return [{ ...token, raw: token.raw.slice(0, head.length), word: head }, ...parts]
  }
  return null
}
