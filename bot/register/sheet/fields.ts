/** What a sheet can say of a system, besides who holds which role. */
export type Field = keyof typeof fields

type Headers = {
  /** The header that an export writes, and that names the field in a list for people. */
  label: string
  /** Headers that mean just this, `|` between them. */
  clear: string
  /** Headers that mean this where no clear one is there. */
  vague: string
}

/** Headers by field, the usual ones first (domain knowledge, section 5.1). */
export const fields = {
  name: {
    label: 'Systemnamn',
    clear:
      'system|it-system|system name|systemets namn|systembenämning|applikation|applikationsnamn|verksamhetssystem|programvara|application|application name',
    vague: 'namn|name|benämning|tjänst|e-tjänst|tjänstenamn|objekt|objektnamn',
  },
  aliases: {
    label: 'Alias',
    clear:
      'aliases|kallas även|kallas|även kallat|även kallad|smeknamn|förkortning|kortnamn|tidigare namn|andra namn|also known as',
    vague: '',
  },
  department: {
    label: 'Organisationssökväg',
    clear:
      'organisation|bolag|sektor|nämnd|förvaltning|avdelning|enhet|department|organization|organisationsenhet|förvaltning/bolag|förvaltning/avdelning|nämnd/förvaltning|ägande förvaltning|ansvarig förvaltning',
    vague: 'verksamhet|verksamhetsområde|kontor|unit|division',
  },
  vendor: {
    label: 'Leverantör',
    clear: 'systemleverantör|supplier|vendor|leverantörsnamn|leverantör av system|leverantörer',
    vague: 'tillverkare|avtalspart|licensgivare',
  },
  purpose: {
    label: 'Syfte',
    clear:
      'ändamål|användningsområde|systembeskrivning|beskrivning|används till|purpose|description|verksamhet beskrivning|verksamhetsbeskrivning|funktion',
    vague: 'it beskrivning|kommentar till system',
  },
  hosting: {
    label: 'Driftform',
    clear:
      'drift internt eller externt|driftsform|drift|moln/on-prem|moln eller on-prem|hosting|hosting type|driftmodell|driftmiljö|saas/on-prem|saas',
    vague: '',
  },
  personalData: {
    label: 'Personuppgifter',
    clear:
      'behandlar personuppgifter|innehåller personuppgifter|personuppgifter i systemet|hanterar personuppgifter|gdpr|personal data|contains personal data',
    vague: '',
  },
  classification: {
    label: 'Informationsklass',
    clear:
      'klassning|informationsklassning|informationsklassificering|klassa|k/r/t|krt|k/r/t/s|krts|klassning k/r/t|klassning k/r/t/s|klassning krt|klassning krts|informationsklassning k/r/t|informationsklassning krt|säkerhetsklass|säkerhetsklassning|klass|classification|k-r-t',
    vague: '',
  },
  confidentiality: {
    label: 'Konfidentialitet',
    clear:
      'k|konfidentialitet (k)|klassning k|klassning konfidentialitet|sekretess|confidentiality',
    vague: '',
  },
  integrity: {
    label: 'Riktighet',
    clear: 'r|klassning r|klassning riktighet|integrity',
    vague: '',
  },
  availability: {
    label: 'Tillgänglighet',
    clear: 't|klassning t|klassning tillgänglighet|availability',
    vague: '',
  },
  traceability: {
    label: 'Spårbarhet',
    clear: 's|klassning s|klassning spårbarhet|traceability',
    vague: '',
  },
  criticality: {
    label: 'Verksamhetskritiskt',
    clear:
      'verksamhetskritisk|kritikalitet|verksamhetskritikalitet|criticality|criticality level|kritikalitetsnivå|prioritet|kritisk|kritiskt',
    vague: '',
  },
  lifeCycle: {
    label: 'Livscykel',
    clear:
      'livscykelstatus|livscykelfas|var i systemets livscykel befinner sig systemet|life cycle|lifecycle|systemstatus',
    vague: 'status|fas',
  },
  contractEnd: {
    label: 'Avtalsslut',
    clear:
      'avtal löper ut|avtalstiden löper ut datum|avtalstiden löper ut|avtalsslutdatum|avtal slut|avtal slutdatum|avtal till|avtal t.o.m.|avtal tom|avtal giltigt till|avtal går ut|avtalet löper ut|avtalet går ut|avtalstid till|avtal slutar|contract end|contract end date|contract ends',
    vague: 'avtal|avtalstid|avtalsperiod|slutdatum',
  },
  contractNote: {
    label: 'Avtalsanteckning',
    clear: 'avtal anteckning|avtalskommentar|contract note',
    vague: 'uppsägningstid',
  },
  rtoHours: {
    label: 'RTO',
    clear:
      'återställningstid|rto timmar|maximal avbrottstid|max avbrottstid|acceptabel avbrottstid|längsta acceptabla avbrottstid|maximal acceptabel avbrottstid|tolerabel avbrottstid',
    vague: 'avbrottstid',
  },
  rpoHours: {
    label: 'RPO',
    clear:
      'rpo timmar|acceptabel dataförlust|maximal dataförlust|max dataförlust|accepterad dataförlust',
    vague: 'dataförlust',
  },
  continuityNote: {
    label: 'Kontinuitetsplan',
    clear:
      'kontinuitet|kontinuitetsplanering|reservrutin|reservrutiner|avbrottsplan|continuity plan',
    vague: '',
  },
  links: {
    label: 'Länkar',
    clear: 'länk|url|urls|webbadress|webbadresser|links|link|adress till system',
    vague: 'dokumentation|systemdokumentation|documentation url',
  },
} as const satisfies Record<string, Headers>

export const isField = (text: string): text is Field => Object.hasOwn(fields, text)
export const fieldNames = Object.keys(fields).filter(isField)
