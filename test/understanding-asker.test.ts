import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { messageOf } from '../bot/cards/message.ts'
import { nothingYet } from '../bot/questions/memory.ts'
import { understand } from '../bot/questions/understand.ts'
import { vocabularyOf } from '../bot/questions/vocabulary.ts'
import type { Language } from '../bot/routine/routine.ts'
import { ask } from './support/asking.ts'
import { hear, sketched } from './support/names-town.ts'
import { day, snapshotWith } from './support/small-municipality.ts'

const lillby = snapshotWith()
const today = day('2026-11-24')

/** What somebody is answered, as the notification of the message has it. */
function told(text: string, as: string): string {
  const asker = lillby.directory.people.get(as) ?? null
  assert.ok(asker)
  const vocabulary = vocabularyOf(lillby)
  const { question, language } = understand(text, { vocabulary, memory: nothingYet, asker })
  return toldOf(ask(question, as), as, language)
}

function toldOf(answer: ReturnType<typeof ask>, as: string, language: Language): string {
  const asker = lillby.directory.people.get(as) ?? null
  const message = messageOf(answer, { language, asker, today })
  return message.kind === 'plain' ? message.text : message.summary
}

/** Who writes what, and the answer. */
function tells(table: [as: string, text: string, answer: string][]): void {
  for (const [as, text, answer] of table)
    it(`${as}: ${text}`, () => assert.equal(told(text, as), answer))
}

describe('Who leads people is not sent to their own manager for what managers do', () => {
  tells([
    // Bug: the asker's own manager was named, though it is the asker who orders for their people.
    [
      'erik',
      'Är det jag eller IT som beställer behörigheter?',
      'Ja, för dina medarbetare är det du: medarbetarens närmaste chef beställer behörigheter.',
    ],
    [
      'erik',
      'är det jag som ska godkänna behörigheten',
      'Ja, för dina medarbetare är det du: medarbetarens närmaste chef godkänner behörigheter.',
    ],
    [
      'erik',
      'Is it me or IT who orders access?',
      'Yes, for the people you lead that’s you: the employee’s line manager orders access rights.',
    ],
    [
      'olle',
      'Är det jag eller IT som beställer behörigheter?',
      'Nej, din närmaste chef Erik Enhet beställer behörigheter.',
    ],
    [
      'erik',
      'Vem beställer behörigheter?',
      'Medarbetarens närmaste chef, alltså du för dina medarbetare, beställer behörigheter.',
    ],
    ['olle', 'Vem beställer behörigheter?', 'Medarbetarens närmaste chef beställer behörigheter.'],
    [
      'erik',
      'kan jag beställa behörighet själv?',
      'Din närmaste chef Sofia Soc beställer behörigheter åt dig, och du åt dina medarbetare.',
    ],
    [
      'erik',
      'Vem godkänner min behörighet?',
      'Din närmaste chef Sofia Soc godkänner behörigheter.',
    ],
  ])
})

describe('Who leaves: access and working material, and it is said where the asker is the manager', () => {
  tells([
    [
      'erik',
      'Olle Olsson slutar, vad behöver jag göra?',
      'Olle Olssons närmaste chef, alltså du, avbeställer behörigheter; närmaste chef, alltså du för dina medarbetare, ansvarar för att arbetsmaterial gallras och sparas i samband med att medarbetare slutar inom kommunen.',
    ],
    [
      'sofia',
      'Olle Olsson slutar, vem avslutar hans konton?',
      'Olle Olssons närmaste chef Erik Enhet avbeställer behörigheter.',
    ],
    [
      'erik',
      'Olle Olsson is leaving, who closes his accounts?',
      'Olle Olsson’s line manager, that is you, cancels access rights.',
    ],
  ])
  const both = 'both [; line-manager-records]'
  for (const [text, question] of [
    ['Min medarbetare Anna Berg slutar, vad ska jag göra?', 'both [anna-b; line-manager-records]'],
    ['Vad ska man tänka på när en medarbetare slutar?', both],
    ['Vem avslutar konton när en medarbetare slutar?', 'access end'],
    ['Vad ska jag som enhetschef göra när någon slutar?', 'dutiesOf line-manager'],
  ] as const)
    it(`${text} → ${question}`, () => assert.equal(sketched(hear(text).question), question))
})

describe('Whether it is the asker is answered with yes or no', () => {
  tells([
    [
      'sofia',
      'Äger jag Treserva?',
      'Ja, det är du: systemägare för Treserva är Sofia Soc, socialförvaltningen.',
    ],
    [
      'rune',
      'är det jag som är systemägare för Larm',
      'Ja, det är du: systemägare för Larm är räddningschef, Räddningstjänsten, just nu Rune Rädd.',
    ],
    [
      'olle',
      'Är jag systemägare för Treserva?',
      'Nej, systemägare för Treserva är Sofia Soc, socialförvaltningen.',
    ],
    [
      'olle',
      'Do I own Treserva?',
      'No, the system owner of Treserva is Sofia Soc, Socialförvaltningen.',
    ],
    [
      'ivar',
      'är det jag som ska testa UPS:en',
      'Ja, det är du: IT-chef Ivar IT ansvarar för att säkerställa att avbrottsfri kraft testas.',
    ],
    [
      'sofia',
      'är det jag som ska testa UPS:en',
      'Nej, IT-chef Ivar IT ansvarar för att säkerställa att avbrottsfri kraft testas.',
    ],
    // Whether one is of a whole department's, the directory does not tell.
    ['sofia', 'Vem äger Treserva?', 'Systemägare för Treserva är Sofia Soc, socialförvaltningen.'],
  ])
})

describe('What one answers for in a role, and who has a title, is not one’s own manager', () => {
  it('tells the duties of the role', () => {
    for (const [text, question] of [
      ['Vilket ansvar har jag som närmaste chef?', 'dutiesOf line-manager'],
      ['Vilket ansvar har jag som chef?', 'dutiesOf line-manager'],
      ['Vilket ansvar har jag som systemägare?', 'dutiesOf system-owner'],
      ['What responsibility do I have as system owner?', 'dutiesOf system-owner'],
      ['Vilka har jag ansvar för som chef?', 'reports me'],
      ['Vem är VA chef?', 'outOfScope'],
      ['Vilka system har jag ansvar för som systemägare?', 'mySystems system-owner'],
    ] as const)
      assert.equal(sketched(hear(text).question), question, text)
  })
  tells([
    // Bug: «VA» was taken for «va», and the asker's own manager was named.
    ['olle', 'Vem är VA-chef?', '”VA-chef” finns inte i katalogen.'],
    ['olle', 'Vem är vår chef?', 'Din närmaste chef är Erik Enhet, socialförvaltningen.'],
    ['olle', 'Vem är IT-chef?', 'IT-chef är Ivar IT, IT-avdelningen.'],
  ])
  it('finds who has a short title, however it is joined', () => {
    const olle = lillby.directory.people.get('olle')
    assert.ok(olle)
    const chief = { ...olle, id: 'hr', title: 'VA-chef' }
    const vocabulary = vocabularyOf(snapshotWith({ others: [olle, chief] }))
    for (const text of ['Vem är VA-chef?', 'vem är va-chef', 'Vem är VA chef?', 'VA-chefen?'])
      assert.deepEqual(
        understand(text, { vocabulary, memory: nothingYet, asker: olle }).question,
        { kind: 'person', personId: 'hr' },
        text,
      )
  })
})

describe('A security event is the own manager’s, but that of an employee is their manager’s', () => {
  const theirs =
    'Närmaste chef, alltså du för dina medarbetare, ansvarar för att i samråd med säkerhetssamordnaren hantera säkerhetsrelaterade eller oönskade händelser.'
  const own = (name: string) =>
    `Kontakta din närmaste chef, ${name}, som hanterar händelsen i samråd med säkerhetssamordnaren.`
  tells([
    ['erik', 'Vad gör jag om en medarbetare har råkat ut för en säkerhetshändelse?', theirs],
    ['erik', 'Vad gör jag som chef om någon klickat på en skum länk?', theirs],
    ['erik', 'Vad gör jag om jag klickat på en skum länk?', own('Sofia Soc')],
    ['olle', 'Vad gör jag om en medarbetare klickat på en skum länk?', own('Erik Enhet')],
    ['olle', 'jag har skickat ett mejl till fel person, vem ska veta det', own('Erik Enhet')],
    [
      'erik',
      'What do I do if an employee clicked a phishing link?',
      'The line manager, that is you for the people you lead, answers for this: handle security-related or unwanted events in consultation with the security coordinator.',
    ],
    // Bug: the security coordinator was named, who is only consulted.
    [
      'olle',
      'Who handles information security incidents?',
      'Contact your line manager, Erik Enhet, who handles the event in consultation with the security coordinator.',
    ],
  ])
})
