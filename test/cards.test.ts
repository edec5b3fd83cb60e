import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import type { Action, AdaptiveCard, Element } from '../bot/cards/adaptive-card.ts'
import { type Message, messageOf } from '../bot/cards/message.ts'
import { plainText } from '../bot/cards/plain-text.ts'
import type { Reading } from '../bot/cards/reading.ts'
import { clean, escaped } from '../bot/cards/text.ts'
import type { Answer } from '../bot/questions/answer.ts'
import type { Question } from '../bot/questions/question.ts'
import type { Held } from '../bot/register/holding/held.ts'
import type { Language } from '../bot/routine/routine.ts'
import { checkCard } from './support/adaptive-cards.ts'
import {
  type Dress,
  day,
  documentsOf,
  heldOf,
  peopleOf,
  rolesOf,
  systemsOf,
} from './support/answer-parts.ts'
import { sampleAnswers } from './support/answers.ts'

const languages: Language[] = ['sv', 'en']
const asIs: Dress = (text) => text
const { policy, organisation } = documentsOf(asIs)
const readingIn = (language: Language): Reading => ({
  language,
  asker: peopleOf(asIs).anna,
  today: day('2026-11-24'),
  documents: [policy, organisation],
})

type Sample = { name: string; answer: Answer; message: Message }

/** A message for each sample answer in each language. */
function messages(sampling: Parameters<typeof sampleAnswers>[0] = {}): Sample[] {
  return languages.flatMap((language) =>
    Object.entries(sampleAnswers(sampling)).flatMap(([kind, answers]) =>
      answers.map((answer, at) => ({
        name: `${kind} ${at + 1} (${language})`,
        answer,
        message: messageOf(answer, readingIn(language)),
      })),
    ),
  )
}

const textOf = (message: Message) => (message.kind === 'plain' ? message.text : message.summary)
const summaryOf = (answer: Answer, language: Language = 'sv') =>
  textOf(messageOf(answer, readingIn(language)))
const cardsOf = (samples: Sample[]) =>
  samples.flatMap(({ name, message }) =>
    message.kind === 'card' ? [{ name, card: message.card, summary: message.summary }] : [],
  )

function cardOf(answer: Answer, language: Language = 'sv'): AdaptiveCard {
  const message = messageOf(answer, readingIn(language))
  assert.ok(message.kind === 'card', 'a card')
  return message.card
}

const elementsIn = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) =>
    element.type === 'Container' ? [element, ...elementsIn(element.items)] : [element],
  )
const actionsIn = (card: AdaptiveCard): Action[] => [
  ...elementsIn(card.body).flatMap((one) => (one.type === 'ActionSet' ? one.actions : [])),
  ...(card.actions ?? []),
]
const questionsIn = (card: AdaptiveCard): Question[] =>
  actionsIn(card).flatMap((action) =>
    action.type === 'Action.Execute' && action.fallback.data.verb === 'ask'
      ? [action.fallback.data.question]
      : [],
  )

/** Texts that a client reads as markdown. */
const markdownIn = (card: AdaptiveCard) =>
  elementsIn(card.body).flatMap((element) => {
    if (element.type === 'TextBlock') return [element.text]
    return element.type === 'FactSet'
      ? element.facts.flatMap(({ title, value }) => [title, value])
      : []
  })

describe('A card', () => {
  it('is understood by Adaptive Cards 1.5, whatever the answer', () => {
    for (const { name, card } of cardsOf(messages())) {
      const { complaints, drawn } = checkCard(card)
      assert.deepEqual(complaints, [], name)
      assert.ok(drawn > 3, `${name} draws ${drawn} elements`)
    }
  })

  it('is found wanting by the same check when it is wrong', () => {
    const wrong = JSON.parse(
      JSON.stringify(cardOf({ kind: 'help' })).replace('RichTextBlock', 'RichestTextBlock'),
    )
    assert.notDeepEqual(checkCard(wrong).complaints, [])
  })

  it('stays under 28 KB and six actions with 500 items and names of 200 characters', () => {
    for (const letter of ['å', '漢', '\\'])
      for (const { name, card } of cardsOf(
        messages({ dress: (text) => text.padEnd(200, letter), many: 500 }),
      )) {
        const bytes = Buffer.byteLength(JSON.stringify(card))
        assert.ok(bytes < 28_000, `${name}: ${bytes} bytes`)
        assert.ok(actionsIn(card).length <= 6, `${name}: ${actionsIn(card).length} actions`)
        if (letter === '\\') assert.deepEqual(checkCard(card).complaints, [], name)
      }
  })

  it('wraps every text and carries its summary for those who see no cards', () => {
    for (const { name, card, summary } of cardsOf(messages())) {
      for (const element of elementsIn(card.body))
        if (element.type === 'TextBlock') assert.equal(element.wrap, true, name)
      assert.equal(card.fallbackText, summary, name)
      assert.equal(card.speak, summary, name)
    }
  })

  it('carries ids and no names', () => {
    for (const { name, card } of cardsOf(messages({ dress: (text) => `§${text}§`, many: 12 })))
      for (const action of actionsIn(card)) {
        if (action.type !== 'Action.Execute') continue
        const { verb, ...data } = action.fallback.data
        assert.deepEqual({ verb: action.verb, data: action.data }, { verb, data }, name)
        // A department and a vendor have no other id than their name.
        const said = JSON.stringify(data).replaceAll(/"(department|vendor)":"[^"]*"/g, '')
        assert.ok(!said.includes('§'), `${name}: ${said}`)
      }
  })

  it('shows what a sheet says as it stands, and never as a link or in bold', () => {
    const evil: Dress = (text) => `[${text}](https://evil.example) **b** _i_ \`c\` ~s~`
    for (const { name, card } of cardsOf(messages({ dress: evil })))
      for (const text of markdownIn(card)) {
        const own =
          /\[(?:\\.|[^\]\\])*\]\((?:https:\/\/teams\.microsoft\.com\/|mailto:|tel:)[^)]*\)/g
        const rest = text.replaceAll(own, '').replaceAll(/\\./g, '')
        assert.ok(!/[[\]*_`~]/.test(rest), `${name}: ${text}`)
      }
  })

  it('escapes any text so that unescaping gives it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        assert.equal(escaped(text).replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1'), clean(text))
        assert.ok(!/(?<!\\)(?:\\\\)*[[\]*_`]/.test(escaped(text)))
      }),
    )
  })

  it('opens web addresses only', () => {
    const { treserva } = systemsOf(asIs)
    const roles: [] = []
    const openingOf = (link: string) =>
      actionsIn(
        cardOf({ kind: 'system', system: { ...treserva, links: [link] }, roles, restricted: true }),
      ).map((action) => action.type === 'Action.OpenUrl' && action.url)
    assert.deepEqual(openingOf('https://example.org/x'), ['https://example.org/x'])
    for (const link of ['javascript:alert(1)', 'file:///etc/passwd', 'vet ej', ''])
      assert.deepEqual(openingOf(link), [], link)
  })

  it('keeps classification and contract from those who may not see them', () => {
    const { treserva } = systemsOf(asIs)
    const shown = (restricted: boolean) =>
      plainText(
        messageOf({ kind: 'system', system: treserva, roles: [], restricted }, readingIn('sv')),
      )
    assert.match(shown(false), /Klassning: Konfidentialitet 3[\s\S]*Avtal: Går ut 2027-03-31/)
    assert.doesNotMatch(shown(true), /Klassning|Konfidentialitet|Avtal|Kritikalitet|2027/)
  })

  it('says where the answer comes from and when it was last confirmed', () => {
    const { treserva } = systemsOf(asIs)
    const { owner } = rolesOf(asIs)
    const { anna, bo } = heldOf(asIs)
    const said = (held: Held) =>
      plainText(
        messageOf(
          { kind: 'holders', system: treserva, role: owner, held: [held], asked: 'role' },
          readingIn('sv'),
        ),
      )
    assert.match(
      said(anna),
      /Källa: systemregistret, systemregister\.xlsx rad 14, inläst 2026-11-23, aldrig bekräftat\./,
    )
    assert.match(
      said(bo),
      /Källa: systemregistret, ändrat i Ansvar 2026-11-20, senast bekräftat 2026-11-20\./,
    )
  })

  it('leads to the next page, of systems and of choices', () => {
    const { systems, which } = sampleAnswers({ many: 12 })
    const [ofDepartment] = systems
    const [between] = which
    assert.ok(ofDepartment && between)
    assert.deepEqual(questionsIn(cardOf(ofDepartment)), [
      { kind: 'systemsOfDepartment', department: 'Socialförvaltningen', page: 2 },
    ])
    const questions = questionsIn(cardOf(between))
    const asked = between.choices.map(({ question }) => question)
    assert.deepEqual(questions.slice(0, 5), asked.slice(0, 5))
    assert.deepEqual(questions[5], {
      kind: 'which',
      between: 'systems',
      name: '',
      choices: asked.slice(5),
    })
  })

  it('offers to tell the coordinator of a gap, where that can be done', () => {
    const telling = sampleAnswers().vacant.map((answer) =>
      actionsIn(cardOf(answer)).flatMap((action) =>
        action.type === 'Action.Execute' ? [action.verb] : [],
      ),
    )
    assert.deepEqual(telling, [['tell-coordinator', 'ask'], ['ask']])
  })

  it('offers in a group only what makes sense whoever presses it', () => {
    const asked = (group: boolean) =>
      (['help', 'outOfScope'] as const).flatMap((kind) => {
        const message = messageOf({ kind }, { ...readingIn('sv'), group })
        assert.ok(message.kind === 'card')
        return questionsIn(message.card).map((question) => question.kind)
      })
    assert.ok(asked(false).includes('mySystems'))
    const inGroup = asked(true)
    assert.ok(inGroup.includes('roleHolder') && inGroup.includes('access'))
    for (const own of ['mySystems', 'myDuties', 'manager'] as const)
      assert.ok(!inGroup.includes(own), own)
  })

  it('never breaks a phone number across lines', () => {
    const { person } = sampleAnswers()
    const [first] = person
    assert.ok(first)
    const shown = markdownIn(cardOf(first)).join('\n')
    assert.match(shown, /\[0470\u201123\u00A038\u00A086\]\(tel:0470233886\)/)
  })

  it('reads in the terminal as in the card', () => {
    const { treserva } = systemsOf(asIs)
    const { administrator } = rolesOf(asIs)
    const { anna, bo } = heldOf(asIs)
    const answer: Answer = {
      kind: 'holders',
      system: treserva,
      role: administrator,
      held: [anna, bo],
      asked: 'role',
    }
    const text = plainText(messageOf(answer, readingIn('sv')))
    assert.match(text, /^Systemansvariga för Treserva är Anna Berg och Bo Ek\.\n/)
    assert.match(text, /anna\.berg@kommun\.example · 0470-23 38 86\n/)
    assert.doesNotMatch(text, /[[\]\\]|undefined|null/)
  })
})

describe('A summary', () => {
  it('is one whole sentence, whatever the answer', () => {
    for (const { name, message } of messages()) {
      const text = textOf(message)
      assert.match(text, /^[\p{Lu}\p{N}”“].*[.!?]$/u, `${name}: ${text}`)
      assert.doesNotMatch(text, /[.!?] \p{Lu}|\n|undefined|null|\s\s| [,;.]/u, `${name}: ${text}`)
    }
  })

  it('names exactly the people of the answer', () => {
    const { treserva } = systemsOf(asIs)
    const { owner } = rolesOf(asIs)
    const { anna, bo, eva, left, unknown } = heldOf(asIs)
    const everybody = ['Anna Berg', 'Bo Ek', 'Eva Lund', 'Kim Dahl', 'Olle Sand']
    const one = fc.constantFrom<Held>(anna, bo, eva, left, unknown)
    const language = fc.constantFrom(...languages)
    const asked = fc.constantFrom('role' as const, 'contact' as const)
    const held = fc.uniqueArray(one, { minLength: 1 })
    fc.assert(
      fc.property(held, asked, language, ([first, ...rest], how, reader) => {
        if (!first) return
        const all: [Held, ...Held[]] = [first, ...rest]
        const expected = all.flatMap((holder) => {
          if (holder.kind === 'left') return ['Kim Dahl', 'Eva Lund']
          return holder.kind === 'person' ? [holder.person.name] : []
        })
        const said = summaryOf(
          { kind: 'holders', system: treserva, role: owner, held: all, asked: how },
          reader,
        )
        assert.deepEqual(
          everybody.filter((name) => said.includes(name)),
          everybody.filter((name) => expected.includes(name)),
        )
      }),
    )
  })

  it('of a vacancy, a refusal, a choice between people or a near name names nobody', () => {
    const { vacant, notForYou, which, unknownPerson, outOfScope } = sampleAnswers()
    const silent = [
      ...vacant,
      ...notForYou,
      ...which.slice(1),
      ...unknownPerson.slice(1),
      ...outOfScope,
    ]
    for (const answer of silent)
      for (const language of languages)
        assert.doesNotMatch(summaryOf(answer, language), /Anna Berg|Bo Ek|Eva Lund|Kim|Lifecare/)
  })

  it('never gives a proposal as the rule', () => {
    const { dutiesOf, dutyHolders, myDuties, roleDifference, access } = sampleAnswers()
    const proposing = [dutiesOf[1], dutyHolders[1], myDuties[0], roleDifference[0], access[3]]
    const adopted = [dutiesOf[0], dutyHolders[0], access[0]]
    for (const answer of proposing) {
      assert.ok(answer)
      assert.match(summaryOf(answer), /förslag som inte är fastställt/i)
      assert.match(summaryOf(answer, 'en'), /proposal that is not adopted/i)
      assert.match(plainText(messageOf(answer, readingIn('sv'))), /Förslag, ej fastställt: Malmö/)
    }
    for (const answer of adopted)
      assert.doesNotMatch(summaryOf(answer ?? { kind: 'help' }), /förslag/)
  })
})
