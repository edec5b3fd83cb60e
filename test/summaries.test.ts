import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { messageOf } from '../bot/cards/message.ts'
import { plainText } from '../bot/cards/plain-text.ts'
import type { Reading } from '../bot/cards/reading.ts'
import type { Answer } from '../bot/questions/answer.ts'
import type { Held } from '../bot/register/holding/held.ts'
import type { Duty, Language } from '../bot/routine/routine.ts'
import {
  type Dress,
  day,
  documentsOf,
  dutiesOf,
  heldOf,
  peopleOf,
  rolesOf,
  systemsOf,
} from './support/answer-parts.ts'

const asIs: Dress = (text) => text
const { policy, organisation } = documentsOf(asIs)
const readingIn = (language: Language): Reading => ({
  language,
  asker: peopleOf(asIs).anna,
  today: day('2026-11-24'),
  documents: [policy, organisation],
})

function summaryOf(answer: Answer, language: Language = 'sv'): string {
  const message = messageOf(answer, readingIn(language))
  return message.kind === 'plain' ? message.text : message.summary
}

describe('The sentence of an answer', () => {
  it('names the scales of a classification in the language of the reader', () => {
    const classification = [
      { scale: 'confidentiality', label: '3', order: 3 },
      { scale: 'integrity', label: '2', order: 2 },
      { scale: 'T', label: '1', order: 1 },
    ]
    const system = { ...systemsOf(asIs).treserva, classification }
    const answer: Answer = { kind: 'classification', system }
    assert.equal(
      summaryOf(answer),
      'Klassningen av Treserva är konfidentialitet 3, riktighet 2 och tillgänglighet 1.',
    )
    assert.equal(
      summaryOf(answer, 'en'),
      'The classification of Treserva is confidentiality 3, integrity 2 and availability 1.',
    )
    const whole: Answer = { kind: 'system', system, roles: [], restricted: false }
    for (const shown of [answer, whole])
      assert.doesNotMatch(plainText(messageOf(shown, readingIn('sv'))), /confidentiality|integrity/)
  })

  it('says where a document is, or that nobody has said, and whom to ask', () => {
    const document = {
      ...policy,
      title: 'Policyn',
      link: null,
      owner: null,
      contact: null,
      reviewOn: null,
    }
    const contact = { name: 'Kim Dahl', department: 'IT-avdelningen', mail: null, phone: null }
    const about = (more: object) =>
      summaryOf({ kind: 'document', document: { ...document, ...more }, under: null, duties: [] })
    assert.equal(
      about({}),
      'Policyn är ett styrdokument, men varken länk, ägare eller kontakt är registrerad.',
    )
    assert.equal(
      about({ link: 'https://kommun.example/policy', owner: 'Kommunstyrelsen' }),
      'Policyn finns på https://kommun.example/policy; ägare är Kommunstyrelsen.',
    )
    assert.equal(
      about({ contact }),
      'Policyn är ett styrdokument, men ingen länk är registrerad; kontakt är Kim Dahl, IT-avdelningen.',
    )
  })

  it('says how a person is reached', () => {
    const { anna } = peopleOf(asIs)
    const about = (more: Partial<typeof anna>) =>
      summaryOf({
        kind: 'person',
        person: { kind: 'person', person: { ...anna, ...more }, manager: null, assigned: null },
        systems: 0,
      })
    const found = { mail: 'anna@kommun.example', phone: '0470-1' }
    assert.match(about(found), /; mejl anna@kommun\.example, telefon 0470-1\.$/)
    assert.match(about({ ...found, phone: null }), /, inget telefonnummer finns i katalogen\.$/)
    assert.match(about({ mail: null, phone: null }), /; inga kontaktuppgifter finns i katalogen\.$/)
  })

  it('tells three of ten proposed duties and every adopted one of six', () => {
    const { budget, power } = dutiesOf(asIs)
    const { owner, headOfIt } = rolesOf(asIs)
    const ten = (duty: Duty) => Array.from({ length: 10 }, () => duty)
    const proposed = summaryOf({ kind: 'dutiesOf', role: owner, duties: ten(budget) })
    assert.match(proposed, /^Enligt ett förslag som inte är fastställt ansvarar systemägaren/)
    assert.match(proposed, / … och 7 till\.$/)
    const six = ten(power).slice(0, 6)
    const adopted = summaryOf({ kind: 'dutiesOf', role: headOfIt, duties: six })
    assert.equal(adopted.split('; ').length, 6)
    assert.doesNotMatch(adopted, /till\.$|förslag/)
  })

  it('tells names that are alike apart, and what does not begin as asked by its own name', () => {
    const question = { kind: 'system', systemId: 's' } as const
    const pmo = ['Bostadsbolaget', 'Socialförvaltningen'].map((detail) => ({
      question,
      name: 'PMO',
      detail,
    }))
    assert.equal(
      summaryOf({ kind: 'unknownSystem', name: 'PMO', near: pmo }),
      'Menar du PMO (Bostadsbolaget) eller PMO (socialförvaltningen)?',
    )
    assert.equal(
      summaryOf({ kind: 'which', between: 'systems', name: 'PMO:s', choices: pmo }),
      'Vilken PMO menar du: PMO (Bostadsbolaget) eller PMO (socialförvaltningen)?',
    )
    const payroll = ['Heroma', 'Visma'].map((name) => ({ question, name, detail: 'HR' }))
    assert.equal(
      summaryOf({ kind: 'which', between: 'systems', name: 'lönesystemet', choices: payroll }),
      'Vilket system menar du med ”lönesystemet”: Heroma eller Visma?',
    )
  })

  it('of an incident leads to the own manager, and the card to the coordinator', () => {
    const { access } = dutiesOf(asIs)
    const { manager, coordinator } = rolesOf(asIs)
    const { bo, eva } = heldOf(asIs)
    const consulted = { role: coordinator, held: [eva] }
    const about = (held: Held[]): Answer => ({
      kind: 'dutyHolders',
      items: [{ duty: access, role: manager, held, consulted }],
    })
    assert.equal(
      summaryOf(about([bo])),
      'Kontakta din närmaste chef, Bo Ek, som hanterar händelsen i samråd med säkerhetssamordnaren.',
    )
    assert.equal(
      summaryOf(about([]), 'en'),
      'Contact your line manager, who handles the event in consultation with the security coordinator.',
    )
    const card = plainText(messageOf(about([bo]), readingIn('sv')))
    assert.match(card, /Eva Lund/)
    assert.match(card, /Närmaste chef – första punkten/)
  })

  it('names who holds two roles of a system once', () => {
    const { owner, administrator } = rolesOf(asIs)
    const { anna } = heldOf(asIs)
    const roles = [owner, administrator].map((role) => ({ role, held: [anna] }))
    const system = systemsOf(asIs).treserva
    assert.equal(
      summaryOf({ kind: 'system', system, roles, restricted: true }),
      'Treserva har Anna Berg som systemägare och systemansvarig.',
    )
  })
})
