import { inBoth } from '../words.ts'

/** What the parts that every page shares say. */
export const partWords = inBoth({
  sv: {
    loading: 'Hämtar …',
    again: 'Försök igen',
    toBeginning: 'Till början',
    close: 'Stäng',
    cancel: 'Avbryt',
    clear: 'Töm',
    chatWith: (name: string) => `Skriv till ${name} i Teams`,
    left: 'har slutat',
    stale: 'inte bekräftad på ett år',
    consent: 'Godkänn',
    problems: {
      offline: ['Ingen anslutning', 'Sidan når inte servern. Kontrollera nätet och försök igen.'],
      noConsent: [
        'Ansvar får ännu inte veta vem du är',
        'Organisationen har inte godkänt att appen läser vem som är inloggad. Godkänn själv om du kan. Annars ska den som förvaltar Microsoft 365 hos er ge administratörens medgivande till appen Ansvar i Microsoft Entra.',
      ],
      noSignIn: [
        'Du är inte inloggad',
        'Inloggningen har gått ut eller gick inte att läsa. Försök igen; hjälper det inte, öppna Ansvar på nytt i Teams.',
      ],
      stranger: [
        'Ansvar känner inte dig än',
        'Du finns inte i katalogen ännu. Försök igen i morgon, eller fråga boten i chatten.',
      ],
      notForYou: ['Sidan är inte för dig', 'Du har inte den roll som sidan kräver.'],
      unknown: ['Det finns inget här', 'Det kan vara borttaget, eller inte vara för dig.'],
      stale: ['Någon annan har ändrat', 'Läs om sidan för att se vad som gäller nu.'],
      wrong: ['Det gick inte att läsa', 'Något i adressen stämmer inte.'],
      tooOften: [
        'Lugn ett ögonblick',
        'Sidan har frågat för ofta. Vänta en minut och försök igen.',
      ],
      failed: ['Det gick inte', 'Något gick fel på servern. Försök igen om en stund.'],
    },
  },
  en: {
    loading: 'Loading …',
    again: 'Try again',
    toBeginning: 'To the beginning',
    close: 'Close',
    cancel: 'Cancel',
    clear: 'Clear',
    chatWith: (name: string) => `Write to ${name} in Teams`,
    left: 'has left',
    stale: 'not confirmed for a year',
    consent: 'Give consent',
    problems: {
      offline: [
        'No connection',
        'The page does not reach the server. Check the network and try again.',
      ],
      noConsent: [
        'Ansvar may not know yet who you are',
        'Your organisation has not agreed that the app reads who is signed in. Agree yourself if you can. Otherwise whoever manages Microsoft 365 with you must grant admin consent to the app Ansvar in Microsoft Entra.',
      ],
      noSignIn: [
        'You are not signed in',
        'The sign-in has expired or could not be read. Try again; if that does not help, open Ansvar in Teams anew.',
      ],
      stranger: [
        'Ansvar does not know you yet',
        'You are not in the directory yet. Try again tomorrow, or ask the bot in the chat.',
      ],
      notForYou: ['This page is not for you', 'You do not have the role that the page asks for.'],
      unknown: ['There is nothing here', 'It may have been removed, or not be for you.'],
      stale: ['Somebody else has changed it', 'Read the page again to see what holds now.'],
      wrong: ['It could not be read', 'Something in the address is not right.'],
      tooOften: ['One moment', 'The page has asked too often. Wait a minute and try again.'],
      failed: ['It did not work', 'Something went wrong on the server. Try again in a while.'],
    },
  },
})
