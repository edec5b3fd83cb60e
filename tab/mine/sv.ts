/** What the page of one's own says in Swedish. */
export const sv = {
  title: 'Mitt ansvar',
  due: {
    title: 'Att göra',
    none: 'Du har inget att göra just nu.',
    count: (late: number, all: number) =>
      late > 0
        ? `${all} att göra, varav ${late} ${late === 1 ? 'försenad' : 'försenade'}`
        : `${all} att göra`,
    more: (count: number) => `Visa ${count} till`,
  },
  late: 'Försenad',
  started: 'Påbörjad',
  done: 'Klar',
  notApplicable: 'Ej aktuell',
  ended: 'Avslutad',
  proposed: 'Förslag',
  until: (day: string) => `Senast ${day}`,
  delegated: (name: string) => `${name} är ombedd att göra det.`,
  snoozed: (day: string) => `Nästa påminnelse tidigast ${day}.`,
  by: (name: string | null, day: string) => (name ? `${name}, ${day}` : day),
  why: {
    holder: (role: string | null) => (role ? `Du är ${role}.` : ''),
    delegate: () => 'Du är ombedd att göra det.',
    above: (role: string | null) =>
      role
        ? `Ingen kan göra det som ${role}; därför ligger det hos dig.`
        : 'Ingen annan kan göra det; därför ligger det hos dig.',
  },
  actions: {
    done: 'Klart',
    start: 'Påbörjad',
    later: 'Påminn senare',
    delegate: 'Delegera',
    notApplicable: 'Ej aktuell',
    wrongPerson: 'Fel person',
    undo: 'Ångra',
  },
  more: 'Mer',
  did: {
    done: 'Tack. Det är noterat som klart.',
    start: 'Noterat som påbörjat.',
    later: 'Påminnelsen väntar.',
    delegate: 'Den du valde blir ombedd att göra det. Du har kvar ansvaret.',
    notApplicable: 'Noterat som ej aktuellt.',
    wrongPerson: 'Tack. Säkerhetssamordnaren får veta att det behöver rättas.',
    undo: 'Ångrat. Uppgiften är som förut.',
  },
  stale: 'Något har hänt sedan sidan visades. Så här är det nu; välj gärna igen.',
  gone: 'Uppgiften finns inte längre, eller är inte din.',
  failed: 'Det gick inte att spara. Försök igen.',
  form: {
    note: 'Anteckning',
    link: 'Länk till underlag',
    until: 'Påminn mig',
    to: 'Vem ska göra det?',
    reason: 'Varför är det inte aktuellt?',
    suggestion: 'Vem borde ha uppgiften?',
    optional: 'valfritt',
    latest: (day: string) => `Senast ${day}; sedan går det vidare till nästa.`,
    person: 'Namn eller e-postadress',
    searching: 'Söker …',
    nobody: 'Ingen hittad',
    cancel: 'Avbryt',
    send: {
      done: 'Spara som klart',
      later: 'Påminn mig då',
      delegate: 'Delegera',
      notApplicable: 'Spara som ej aktuell',
      wrongPerson: 'Skicka',
    },
  },
  systems: {
    title: 'Mina system',
    none: 'Du har ingen roll för något system.',
    all: (count: number) => `Visa alla ${count}`,
  },
  duties: {
    title: 'Det här ingår i mina roller',
    none: 'Du har ingen roll med uppgifter i styrdokumenten.',
    why: {
      register: 'enligt registret',
      named: 'utsedd i rutinen',
      title: 'enligt din titel',
      leads: 'du leder andra',
    },
    count: (count: number) => (count === 1 ? '1 uppgift' : `${count} uppgifter`),
  },
  year: {
    title: 'Mitt år',
    months:
      'Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December'.split(
        ' ',
      ),
    none: 'Inget är planerat för dig de närmaste tolv månaderna.',
    earlier: 'Tidigare',
    planned: 'Planerad',
    open: 'Att göra',
    count: (count: number) => (count === 0 ? 'inget planerat' : `${count} planerade`),
    more: (count: number) => `Visa ${count} till`,
  },
  feed: {
    title: 'I min kalender',
    about:
      'En hemlig adress visar dina dagar i Outlook eller en annan kalender. Den som har adressen kan läsa dem, så ge den inte till någon annan.',
    make: 'Skapa adress',
    since: (day: string) => `Du har en adress sedan ${day}. Den visas bara när den skapas.`,
    once: 'Kopiera adressen nu: den visas bara den här gången.',
    address: 'Adress till din kalender',
    copy: 'Kopiera adressen',
    copied: 'Adressen är kopierad.',
    notCopied: 'Det gick inte att kopiera. Markera adressen och kopiera den själv.',
    subscribe: 'Öppna i kalendern',
    renew: 'Byt adress',
    renewTitle: 'Byta adress?',
    renewText: 'Den nuvarande adressen slutar gälla, och kalendrar som läser den blir tomma.',
    revoke: 'Ta bort adressen',
    revokeTitle: 'Ta bort adressen?',
    revokeText: 'Kalendrar som läser adressen blir tomma. Du kan skapa en ny när du vill.',
    revoked: 'Adressen är borttagen.',
  },
  people: {
    title: 'Mina medarbetare',
    late: (count: number) => (count === 1 ? '1 försenad' : `${count} försenade`),
    open: (count: number) => (count === 1 ? '1 att göra' : `${count} att göra`),
    calm: (count: number) =>
      count === 1
        ? '1 medarbetare har inget att göra just nu.'
        : `${count} medarbetare har inget att göra just nu.`,
    none: 'Ingen av dina medarbetare har något försenat eller att göra.',
  },
}
