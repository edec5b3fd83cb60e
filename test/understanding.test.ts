import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { nothingYet } from '../bot/questions/memory.ts'
import { hear, rememberedAfter, sketched } from './support/names-town.ts'

/** Texts and what they ask. */
function asks(table: [text: string, question: string][]): void {
  for (const [text, question] of table)
    it(`${text} → ${question}`, () => {
      assert.equal(sketched(hear(text).question), question)
    })
}

describe('A system is known by its name', () => {
  asks([
    ['Vem äger Treserva?', 'holder system-owner Treserva'],
    ['Treservas ägare?', 'holder system-owner Treserva'],
    ['vem ager Vaxeln', 'holder system-owner Växeln'],
    ['Vem är Treservaansvarig?', 'contact Treserva'],
    ['vem är treserva ansvarig', 'contact Treserva'],
    ['Vem är Treserva-ansvarig?', 'contact Treserva'],
    ['vem är Snipe-ITs ägare', 'holder system-owner Snipe-IT'],
    ['vem äger Skola 24', 'holder system-owner Skola24'],
    ['vem äger study along', 'holder system-owner StudyAlong'],
    ['Vem äger Ekot?', 'holder system-owner Raindance'],
    // Both halves of a name are names; the whole name goes before a part of another.
    ['Vem äger Heroma', 'holder system-owner HR-system (Heroma)'],
    ['vem äger MCSS', 'holder system-owner Digital signering för medicin, MCSS'],
    ['vem är E-Wärnas ägare', 'holder system-owner E-Wärna'],
    ['vem äger Wärna', 'holder system-owner Wärna'],
    // A base name goes before its test environment, unless that is asked for.
    ['vem äger Skola24', 'holder system-owner Skola24'],
    ['Vem äger Skola24 utbildningsmiljö?', 'holder system-owner Skola24 (utbildningsmiljö)'],
    ['vem äger testmiljön för Lifecare IFO', 'holder system-owner Lifecare IFO test'],
  ])
})

describe('A typing mistake or two is forgiven, more in long names', () => {
  asks([
    ['vem äger tresevra', 'holder system-owner Treserva'],
    ['vem äger Straysys', 'holder system-owner Stratsys'],
    ['vem äger lifcare ifo', 'holder system-owner Lifecare IFO'],
    [
      'vem äger gogle workspace for education',
      'holder system-owner Google Workspace for Education',
    ],
    ['vem är systemägre för Treserva', 'holder system-owner Treserva'],
    ['vem äger WSI', 'unknownSystem WSI []'],
    ['vem är systemägar för Treserva', 'holder system-owner Treserva'],
    // Bug: «bestämer» lost the «om» that makes it ask for the owner, and asked for access.
    ['vem bestämer om Treserva', 'holder system-owner Treserva'],
    ['vem beslutr över Treserva', 'holder system-owner Treserva'],
    ['vem bestäler behörighet till Treserva', 'access order Treserva'],
    // Bug: one digit off was taken for a slip of the finger.
    ['Vem äger Skola25?', 'unknownSystem Skola25 [Skola24]'],
  ])
})

describe('Where several systems may be meant, it asks which', () => {
  asks([
    ['Vem äger Lifecare?', 'which Lifecare [Lifecare IFO; Lifecare VoO]'],
    ['Vem äger Treserva och Raindance?', 'both [Treserva; Raindance]'],
    ['PMO:s ägare', 'which PMO [PMO@Barn- och utbildningsförvaltningen; PMO@Räddningstjänsten]'],
    ['Vem äger PMO i räddningstjänsten?', 'holder system-owner PMO@Räddningstjänsten'],
    ['Vem äger PMO på BUF?', 'holder system-owner PMO@Barn- och utbildningsförvaltningen'],
    ['vem har hand om lönesystemet', 'which lönesystemet [HR-system (Heroma); Visma Lön]'],
    ['vem äger journalsystemet', 'holder system-owner Vårdkollen'],
    ['vem äger intranätet', 'holder system-owner Intranätet Insidan'],
  ])
})

describe('Names that are ordinary words', () => {
  asks([
    ['vem äger BEST', 'holder system-owner BEST'],
    ['vad är best practice för lösenord', 'outOfScope'],
    ['Vem är ansvarig för Arena?', 'contact Arena'],
    ['vem är ansvarig för arenan', 'outOfScope'],
    ['vem äger boss+', 'holder system-owner Boss+'],
    ['who is my boss?', 'manager me'],
    ['Vem äger Stella?', 'holder system-owner Stella'],
    ['Vad ansvarar Stella för?', 'responsibilitiesOf stella'],
    ['vem testar UPS:en', 'dutyHolder [head-of-it-uninterruptible-power]'],
    ['Vem äger UPS-övervakning?', 'holder system-owner UPS-övervakning (PowerChute)'],
  ])
})

describe('A system that the register lacks is said to be unknown, never taken for another', () => {
  asks([
    ['Vem äger Foobar?', 'unknownSystem Foobar []'],
    ['Hur får jag behörighet till Ladok?', 'unknownSystem Ladok []'],
    ['Vem äger Lisa Arena Pro?', 'unknownSystem Lisa Arena Pro [Arena]'],
    [
      'Vem äger Lifecare Boende?',
      'unknownSystem Lifecare Boende [Lifecare IFO; Lifecare VoO; Lifecare IFO test]',
    ],
    ['Vem äger Treserva i räddningstjänsten?', 'unknownSystem Treserva [Treserva]'],
  ])
})

describe('A system by what it does is answered for only where the register calls it so', () => {
  asks([
    ['vem äger journalsystemet', 'holder system-owner Vårdkollen'],
    ['vem äger intranet', 'holder system-owner Intranätet Insidan'],
    // Bug: what such systems usually are was answered for, though the asker may mean what the register lacks.
    ['Vem äger skolplattformen?', 'unknownSystem skolplattformen [Google Workspace for Education]'],
    ['vem förvaltar Bemanningssystemet', 'unknownSystem Bemanningssystemet [Time Care Pool]'],
    ['hur får jag behörighet till backupsystemet', 'unknownSystem backupsystemet []'],
    ['vem äger kartsystemet', 'which kartsystemet [ArcGIS; QGIS]'],
    [
      'vem äger elevhälsojournalen på räddningstjänsten',
      'holder system-owner PMO@Räddningstjänsten',
    ],
    // Beside the name it tells nothing more.
    ['vem äger bemanningssystemet Time Care Pool', 'holder system-owner Time Care Pool'],
  ])
})

describe('People', () => {
  asks([
    ['vem är Ann Sofie Berggren', 'person ann-sofie'],
    ['anna-b@town.example', 'person anna-b'],
    ['vem är hakan astrom', 'person hakan'],
    ['Vad ansvarar Anna för?', 'which Anna [anna-b; anna-n]'],
    ['Kerstin Pettersson', 'which Kerstin Pettersson [kerstin-soc; kerstin-rtj]'],
    ['Kerstin Pettersson på räddningstjänsten', 'person kerstin-rtj'],
    ['Vem är Anna Bergs chef?', 'manager anna-b'],
    ['vilka är Leif Hermansson chef för', 'reports leif'],
    ['vem är chef för Leif Hermansson', 'manager leif'],
    // A letter lost or doubled is a slip; a letter replaced is another name.
    ['vem är Kerstin Petterson på räddningstjänsten', 'person kerstin-rtj'],
    ['vem är Anna Borg', 'unknownPerson Anna Borg [anna-b]'],
    ['vem är Johan Jansson', 'unknownPerson Johan Jansson [johan]'],
    ['Vem är kommundirektör?', 'person karl'],
  ])
})

describe('Roles, access, duties, documents, lists', () => {
  asks([
    ['Vem är systemförvaltare för Treserva?', 'holder system-administrator Treserva'],
    ['Vem jobbar med Treserva på IT?', 'holder technical-administrator Treserva'],
    ['Vem är dataskyddsombud?', 'roleHolder data-protection-officer'],
    ['vem är chef för IT-avdelningen', 'roleHolder head-of-it'],
    ['vem är socialchef', 'roleHolder department-head Socialförvaltningen'],
    ['Hur får jag behörighet till Treserva?', 'access any Treserva mine'],
    ['Vem godkänner behörighet?', 'access approve'],
    ['Hur beställer jag konto i Treserva till en ny medarbetare?', 'access order Treserva'],
    ['Vem avslutar konton när någon slutar?', 'access end'],
    ['Vem har tillgång till Treserva?', 'outOfScope'],
    ['Vilka system äger jag?', 'mySystems system-owner'],
    ['Vad ska jag göra som IT-chef?', 'dutiesOf head-of-it'],
    ['Vad gör en systemägare?', 'dutiesOf system-owner'],
    [
      'Vad är skillnaden mellan systemägare och systemansvarig?',
      'roleDifference [system-owner; system-administrator]',
    ],
    ['Jag har klickat på en länk, vem kontaktar jag?', 'dutyHolder [line-manager-incidents]'],
    ['Vad ska sparas när en medarbetare slutar?', 'dutyHolder [line-manager-records]'],
    ['Var hittar jag informationssäkerhetspolicyn?', 'document policy'],
    ['Vilka system har socialförvaltningen?', 'systemsOfDepartment Socialförvaltningen'],
    ['system från CGI', 'systemsOfVendor CGI Sverige AB'],
    ['system utan ägare', 'systemsWithout system-owner'],
    ['Hur är Treserva klassat?', 'classification Treserva'],
    ['När går avtalet för Treserva ut?', 'contract Treserva'],
  ])
})

describe('English is understood as well', () => {
  asks([
    ['Who owns Treserva?', 'holder system-owner Treserva'],
    ['Who do I talk to about Treserva?', 'contact Treserva'],
    ['How do I request access for a new employee?', 'access order'],
    ['What are my responsibilities?', 'myDuties'],
    ['Which systems lack an owner?', 'systemsWithout system-owner'],
    ["Who is Anna Berg's manager?", 'manager anna-b'],
  ])
})

describe('Everything else is out of scope', () => {
  asks(
    `Vad blir det för väder imorgon?
Vem är statsminister?
hur beställer jag en dator
vad kostar Heroma
är Treserva nere?
Ändra ägare för Treserva till Anna Berg
Treserva har fått ny ägare
vad är lösenordet till Treserva
vem äger huset
vem är ansvarig för snöröjningen
Hur gammal är Anna Berg?
Vad har Anna Berg för lön?
Vem är rektor på Björkskolan?
Who is the CEO of Microsoft
Write a poem about Treserva`
      .split('\n')
      .map((text) => [text, 'outOfScope']),
  )
})

describe('A conversation goes on', () => {
  const after = (text: string, people: string[] = []) =>
    rememberedAfter(hear(text).question, people)
  for (const [first, then, question] of [
    ['Vem äger Treserva?', 'och förvaltare?', 'holder system-administrator Treserva'],
    ['Vem äger Treserva?', 'och för Heroma?', 'holder system-owner HR-system (Heroma)'],
    ['Vem äger Treserva?', 'Heroma?', 'system HR-system (Heroma)'],
    ['Vem äger Treserva?', 'vem är hens chef?', 'manager anna-b'],
    ['Vem äger Treserva?', 'Hur beställer jag behörighet?', 'access order mine'],
    ['Vem äger Treserva?', 'hur får jag behörighet till det?', 'access any Treserva mine'],
    ['Vem äger Lifecare?', 'den andra', 'holder system-owner Lifecare VoO'],
    ['Vem äger Lifecare?', '1', 'holder system-owner Lifecare IFO'],
    ['Vem äger Lifecare?', 'IFO', 'holder system-owner Lifecare IFO'],
    ['Vem äger PMO?', 'den på räddningstjänsten', 'holder system-owner PMO@Räddningstjänsten'],
    [
      'Vilka system har socialförvaltningen?',
      'och BUF?',
      'systemsOfDepartment Barn- och utbildningsförvaltningen',
    ],
    // Another of the family, by the word that tells it apart.
    ['Vem äger Lifecare IFO?', 'och VoO då?', 'holder system-owner Lifecare VoO'],
    ['Vem förvaltar Visma Lön?', 'och för proceedo?', 'holder system-administrator Visma Proceedo'],
    ['Vem är min chef?', 'och hens?', 'manager anna-b'],
    ['Vem är Anna Bergs chef?', 'och hennes då?', 'manager anna-b'],
    ['Vem äger Treserva?', 'och vad kostar det?', 'outOfScope'],
  ] as const)
    it(`${first} – ${then} → ${question}`, () => {
      assert.equal(sketched(hear(then, after(first, ['anna-b'])).question), question)
    })
})

describe('Small talk and odd texts', () => {
  asks([
    ['hej', 'greeting'],
    ['Hej! Vem äger Treserva? Mvh Anna', 'holder system-owner Treserva'],
    ['tack så mycket för hjälpen', 'thanks'],
    ['👍', 'thanks'],
    ['?', 'help'],
    ['', 'help'],
    ['vad kan du göra?', 'help'],
    ['ord '.repeat(400), 'outOfScope'],
  ])

  it('answers in the language of the question, else in that of the client', () => {
    const languages = ['Vem äger Treserva?', 'Who owns Treserva?', 'Treserva'].map(
      (text) => hear(text).language,
    )
    assert.deepEqual(languages, ['sv', 'en', 'sv'])
  })

  it('never throws and never takes long, whatever is written', () => {
    const bits = fc.constantFrom(
      'Vem',
      'äger',
      'Treserva',
      'och',
      'Anna',
      'chef',
      '@',
      ':s',
      '(',
      '🙂',
      'behörighet',
      '\n',
      'ÄÖ',
      '2',
      'а́',
      '.',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.array(bits, { maxLength: 300 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const started = performance.now()
        assert.ok(hear(text, nothingYet).question.kind)
        assert.ok(performance.now() - started < 1000)
      }),
      { numRuns: 400 },
    )
  })
})
