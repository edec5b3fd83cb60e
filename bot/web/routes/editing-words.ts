import type { WrongHolder } from '../../register/by-hand/set-role.ts'
import type { Words } from '../../routine/routine.ts'

export const holderWords: Record<WrongHolder['why'], Words> = {
  unknownPerson: {
    sv: 'Personen finns inte i katalogen.',
    en: 'This person is not in the directory.',
  },
  left: {
    sv: 'Personen har slutat och kan inte få ansvaret.',
    en: 'This person has left and cannot be given the role.',
  },
  twice: {
    sv: 'Samma innehavare står två gånger för samma tid.',
    en: 'The same holder is listed twice for the same time.',
  },
  endsBeforeItBegins: {
    sv: 'Slutdagen är före startdagen.',
    en: 'The last day comes before the first.',
  },
  unknownText: {
    sv: 'Välj en person ur katalogen, en befattning eller en förvaltning.',
    en: 'Choose a person from the directory, a post or a department.',
  },
}

export const nameTaken: Words = {
  sv: 'Det finns redan ett system med det namnet i samma förvaltning.',
  en: 'There is already a system of that name in the same department.',
}
export const noOneToConfirm: Words = {
  sv: 'Ingen har rollen i dag, så det finns inget att bekräfta.',
  en: 'Nobody holds the role today, so there is nothing to confirm.',
}
export const noWebAddress: Words = {
  sv: 'En länk börjar med https:// eller http://.',
  en: 'A link begins with https:// or http://.',
}
export const nothingToUndo: Words = {
  sv: 'Det finns inget att ångra.',
  en: 'There is nothing to undo.',
}
export const tooLateToUndo: Words = {
  sv: 'Det är mer än tio minuter sedan. Ändra tillbaka för hand.',
  en: 'That was more than ten minutes ago. Change it back by hand.',
}
export function changedSince(names: readonly string[]): Words {
  const shown = names.slice(0, 3).join(', ')
  const more = names.length - 3
  return {
    sv: `Någon har ändrat sedan dess, så ändringen ligger kvar: ${shown}${more > 0 ? ` och ${more} till` : ''}.`,
    en: `Somebody has changed it since, so it stays: ${shown}${more > 0 ? ` and ${more} more` : ''}.`,
  }
}
export const emptyFile: Words = { sv: 'Filen är tom.', en: 'The file is empty.' }
export const alreadyApplied: Words = {
  sv: 'Filen är redan inläst, eller läses in just nu.',
  en: 'The file has been imported already, or is being imported.',
}
export const noSuchTaker: Words = {
  sv: 'Välj någon som finns i katalogen och inte har slutat.',
  en: 'Choose somebody who is in the directory and has not left.',
}
export const sameTaker: Words = {
  sv: 'Välj någon annan än den som lämnar över.',
  en: 'Choose somebody other than the one who hands over.',
}
export const dayOutside: Words = {
  sv: 'Dagen ska vara i dag eller senare, högst ett år fram.',
  en: 'The day must be today or later, at most a year ahead.',
}
export const nothingChosen: Words = {
  sv: 'Välj minst en sak att lämna över.',
  en: 'Choose at least one thing to hand over.',
}
