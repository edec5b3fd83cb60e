import type { DutyWords } from './duty-words.ts'

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
    wrongInput: {
      noteMissing: 'Skriv en anteckning om hur det gick; den behövs här.',
      noteTooLong: 'Texten är för lång. Korta den till högst 4 000 tecken.',
      linkMissing: 'Ange en länk till underlaget; den behövs här.',
      notALink: 'Länken måste börja med https:// eller http://.',
      reasonMissing: 'Skriv varför det inte är aktuellt.',
      dayMissing: 'Välj en dag.',
      dayPast: 'Välj en dag som inte har varit.',
      dayTooLate: 'Välj en tidigare dag: längre än så kan påminnelsen inte vänta.',
      personMissing: 'Välj en person eller skriv en e-postadress.',
      unknownPerson: 'Jag hittar inte den personen i katalogen.',
      personLeft: 'Den personen har slutat. Välj någon annan.',
      alreadyTheirs: 'Den personen har redan uppgiften. Välj någon annan.',
    },
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
      who: 'Vem borde ha uppgiften?',
      address: 'Eller skriv en e-postadress',
      reason: 'Varför är det inte aktuellt?',
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
