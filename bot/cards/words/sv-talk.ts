import { clean } from '../text.ts'
import type { Sentences } from './phrases.ts'

export const talkSentences: Sentences<
  'unknownAsker' | 'gone' | 'help' | 'greeting' | 'thanks' | 'outOfScope'
> = {
  unknownAsker: () =>
    'Jag hittar dig inte i katalogen och kan därför inte svara på vad som gäller just dig, men fråga gärna om system, roller och rutiner.',
  gone: () => 'Det du valde finns inte kvar; ställ gärna frågan igen.',
  help: () => 'Fråga mig vem som ansvarar för ett system, en roll eller en uppgift i rutinen.',
  greeting: ({ name }) =>
    `Hej${name ? ` ${clean(name)}` : ''}, fråga mig gärna vem som ansvarar för ett system, en roll eller en uppgift.`,
  thanks: () => 'Varsågod!',
  outOfScope: () =>
    'Det kan jag inte svara på, men jag vet vem som ansvarar för system, roller och uppgifter i rutinen för informationssäkerhet.',
}
