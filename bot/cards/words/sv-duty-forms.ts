import type { DutyWords } from './duty-words.ts'
import { day } from './sv-duty-parts.ts'

/** Buttons, forms, and what becomes of them. */
export const swedishDutyForms: Pick<DutyWords, 'result' | 'form'> = {
  result: {
    did: {
      done: 'Klart. Tack!',
      start: 'Noterat att det är påbörjat.',
      later: 'Du blir påmind igen den dagen.',
      delegate: 'Delegerat. Ni får båda veta det.',
      notApplicable: 'Noterat att det inte är aktuellt.',
      wrongPerson: 'Tack. Säkerhetssamordnaren får veta att det behöver rättas.',
      undo: 'Ångrat. Uppgiften är som förut.',
    },
    tooLate: (state) =>
      state === 'open' || state === 'started'
        ? 'Något har hänt sedan kortet visades. Så här är det nu; välj gärna igen.'
        : 'Det var redan avslutat. Så här är det nu.',
    wrong: {
      tooLong: 'Texten är för lång. Korta den till högst 4 000 tecken, en länk till 2 000.',
      noWebAddress: 'Länken måste börja med https:// eller http://.',
      noDay: 'Den dagen finns inte. Välj en annan.',
      past: 'Välj en dag som inte har varit.',
      unknownPerson: 'Jag hittar inte den personen i katalogen.',
      left: 'Den personen har slutat. Välj någon annan.',
      yourself: 'Du kan inte delegera till dig själv. Välj någon annan.',
    },
    missing: {
      note: 'Skriv en anteckning om hur det gick; den behövs här.',
      link: 'Ange en länk till underlaget; den behövs här.',
      until: 'Välj en dag.',
      to: 'Välj en person eller skriv en e-postadress.',
      reason: 'Skriv varför det inte är aktuellt.',
    },
    dayTooLate: (latest, today) =>
      `Så länge kan påminnelsen inte vänta. Välj senast ${day(latest, today)}.`,
    notAllowed:
      'Det kan bara den som har uppgiften göra, den som ersätter, en chef eller säkerhetssamordnaren.',
    unknown: 'Den uppgiften känner jag inte till längre.',
  },
  form: {
    button: {
      done: 'Klart',
      start: 'Påbörjat',
      later: 'Påminn senare',
      delegate: 'Delegera',
      notApplicable: 'Ej aktuellt',
      wrongPerson: 'Fel person',
      undo: 'Ångra',
      more: 'Mer',
      all: 'Visa alla mina uppgifter',
    },
    typedAll: 'mina uppgifter',
    send: {
      done: 'Spara som klart',
      later: 'Påminn mig då',
      delegate: 'Delegera',
      notApplicable: 'Spara som ej aktuellt',
      wrongPerson: 'Skicka',
    },
    field: {
      note: 'Anteckning',
      link: 'Länk till underlag',
      until: 'Påminn mig',
      to: 'Vem ska göra det?',
      address: 'Eller skriv en e-postadress',
      reason: 'Varför är det inte aktuellt?',
      suggestion: 'Vem borde ha uppgiften?',
    },
    optional: (field) => `${field} (valfritt)`,
    missing: {
      note: 'Skriv en anteckning.',
      link: 'Ange en länk.',
      until: 'Välj en dag.',
      reason: 'Skriv varför.',
    },
  },
}
