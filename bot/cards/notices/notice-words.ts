import type { Language } from '../../routine/routine.ts'

/** What the bot says that is no answer to a question. Names that go in are cleaned already. */
export type NoticeWords = {
  welcome: (where: { name: string | null; installer: string | null; group: boolean }) => string
  does: string
  begin: (group: boolean) => string
  onlyText: string
  notInGroup: string
  notReady: string
  sorry: (reference: string) => string
  unknownAction: string
  told: (names: string) => string
  toldBefore: string
  perhapsTold: (names: string) => string
  notReached: (names: string) => string
  noCoordinator: string
  noLongerVacant: string
  whoMayTell: string
  mail: string
  mailSubject: (role: string, system: string) => string
  gap: (role: string, system: string) => string
  gapWhy: (asker: string, role: string, system: string) => string
  gapNext: string
  showSystem: string
  list: (names: readonly string[]) => string
}

const sv: NoticeWords = {
  welcome: ({ name, installer, group }) =>
    [
      `Hej${name ? ` ${name}` : ''}! Jag är Ansvar och svarar på vem som ansvarar för vad`,
      group && installer ? ` – ${installer} la till mig här.` : '.',
    ].join(''),
  does: 'Jag läser kommunens systemregister, rutinen för informationssäkerhet och katalogen, och säger som det är när något saknas där.',
  begin: (group) =>
    group
      ? 'Nämn mig med @Ansvar och skriv till exempel «Vem äger Treserva?».'
      : 'Skriv till exempel «Vem äger Treserva?», «Mina system» eller «hjälp».',
  onlyText:
    'Jag kan bara läsa text. Skriv din fråga, till exempel «Vem äger Treserva?», eller skriv «hjälp».',
  notInGroup: 'Det svarar jag bara på i vår egen chatt, för alla här får kanske inte veta det.',
  notReady: 'Jag håller på att starta. Ställ frågan igen om en liten stund.',
  sorry: (reference) =>
    `Förlåt, något gick fel hos mig. Försök gärna igen; händer det igen, uppge ${reference} när du hör av dig till IT.`,
  unknownAction: 'Den knappen känner jag inte längre till. Ställ gärna frågan igen.',
  told: (names) => `Jag har berättat det för ${names}.`,
  toldBefore: 'Det har redan berättats i dag.',
  perhapsTold: (names) => `Jag har försökt berätta det för ${names} men vet inte om det kom fram.`,
  notReached: (names) => `Jag kan inte nå ${names} här ännu. Skicka gärna ett mejl i stället.`,
  noCoordinator:
    'Jag vet inte vem som är säkerhetssamordnare och kan därför inte berätta det för någon.',
  noLongerVacant: 'Det behövs inte längre: nu finns någon registrerad.',
  whoMayTell: 'Jag hittar dig inte i katalogen och kan därför inte berätta något i ditt namn.',
  mail: 'Skriv mejl',
  mailSubject: (role, system) => `Ingen ${role} är registrerad för ${system}`,
  gap: (role, system) => `Ingen ${role} är registrerad för ${system}.`,
  gapWhy: (asker, role, system) =>
    `${asker} frågade efter ${role} för ${system} och bad mig berätta det för dig.`,
  gapNext:
    'Du får det högst en gång om dagen för samma system och roll. Registrera någon i systemregistret, så slutar det.',
  showSystem: 'Visa systemet',
  list: (names) => new Intl.ListFormat('sv').format(names),
}

const en: NoticeWords = {
  welcome: ({ name, installer, group }) =>
    [
      `Hello${name ? ` ${name}` : ''}! I am Ansvar, and I answer who is responsible for what`,
      group && installer ? ` – ${installer} added me here.` : '.',
    ].join(''),
  does: 'I read the register of systems, the routine for information security and the directory, and say so when something is missing there.',
  begin: (group) =>
    group
      ? 'Mention me with @Ansvar and write for example “Who owns Treserva?”.'
      : 'Write for example “Who owns Treserva?”, “My systems” or “help”.',
  onlyText:
    'I can only read text. Write your question, for example “Who owns Treserva?”, or write “help”.',
  notInGroup: 'I only answer that in our own chat, because not everybody here may know it.',
  notReady: 'I am starting. Please ask again in a moment.',
  sorry: (reference) =>
    `Sorry, something went wrong on my side. Please try again; if it happens again, give ${reference} when you contact IT.`,
  unknownAction: 'I no longer know that button. Please ask again.',
  told: (names) => `I have told ${names}.`,
  toldBefore: 'That has already been told today.',
  perhapsTold: (names) => `I have tried to tell ${names} but do not know whether it arrived.`,
  notReached: (names) => `I can’t reach ${names} here yet. Please send a mail instead.`,
  noCoordinator: 'I do not know who the security coordinator is, so there is nobody I could tell.',
  noLongerVacant: 'That is no longer needed: somebody is registered now.',
  whoMayTell: 'I do not find you in the directory, so I can’t tell anything in your name.',
  mail: 'Write a mail',
  mailSubject: (role, system) => `No ${role} is registered for ${system}`,
  gap: (role, system) => `No ${role} is registered for ${system}.`,
  gapWhy: (asker, role, system) =>
    `${asker} asked for the ${role} of ${system} and wanted me to tell you.`,
  gapNext:
    'You get this at most once a day for the same system and role. Register somebody in the register of systems, and it stops.',
  showSystem: 'Show the system',
  list: (names) => new Intl.ListFormat('en').format(names),
}

export const noticeWords: Record<Language, NoticeWords> = { sv, en }
