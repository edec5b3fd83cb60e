import type { RoleHeld } from '../../register/holding/held.ts'
import type { System } from '../../register/system.ts'
import { departmentOf } from '../../register/system.ts'
import type { Element } from '../adaptive-card.ts'
import { open } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { heldBlocks, heldButtons, heldPart, heldSource } from '../blocks/held.ts'
import { answer, aside, facts, heading, line, section, small } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf, Labels } from '../words/phrases.ts'

type Found = AnswerOf<'system' | 'classification' | 'contract' | 'continuity' | 'notForYou'>

/** One system: everything, or its classification, contract or continuity figures for those who may know. */
export function systemMessage(found: Found, reading: Reading): Message {
  const { say } = phrases[reading.language]
  switch (found.kind) {
    case 'system':
      return everything(found, reading)
    case 'classification':
      return fact(
        found.system,
        { topic: 'classification', summary: say.classification(found, reading) },
        reading,
      )
    case 'contract':
      return fact(
        found.system,
        { topic: 'contract', summary: say.contract(found, reading) },
        reading,
      )
    case 'continuity':
      return fact(
        found.system,
        { topic: 'continuity', summary: say.continuity(found, reading) },
        reading,
      )
    case 'notForYou':
      return notForYou(found, reading)
  }
}

function everything(found: AnswerOf<'system'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { system, roles, restricted } = found
  const body = [
    answer(system.name),
    ...(system.purpose ? [aside(system.purpose, 300)] : []),
    ...(system.vanishedOn ? [line(label.system.vanished(system.vanishedOn))] : []),
    ...roles.map((role) => roleSection(role, reading)),
    section(...factsOf(system, restricted, reading), small(`${label.source.register}.`)),
  ]
  const actions = system.links.slice(0, 1).flatMap((link) => open(label.system.link, link))
  return cardMessage(say.system(found, reading), { body, actions })
}

function roleSection({ role, held }: RoleHeld, reading: Reading): Element {
  const { label } = phrases[reading.language]
  return held.length > 0
    ? section(heading(label.role(role, held.length)), ...heldPart(held, reading, 6))
    : section(heading(`${label.role(role)}: ${label.system.noRole}`))
}

function factsOf(system: System, restricted: boolean, reading: Reading): Element[] {
  const words = phrases[reading.language].label.system
  const { hosting, lifeCycle, personalData } = system
  const open = [
    [words.department, departmentOf(system)],
    [words.vendor, system.vendor],
    [words.hosting, hosting && words.hostings[hosting]],
    [words.personalData, personalData === null ? null : personalData ? words.yes : words.no],
    [words.lifeCycle, lifeCycle && words.lifeCycles[lifeCycle]],
    [words.aliases, system.aliases.slice(0, 8).join(', ')],
  ] as const
  const kept = [
    [words.classification, levels(system, words)],
    [words.criticality, system.criticality?.label ?? null],
    [words.contract, contract(system, reading)],
    ...continuity(system, words, null),
  ] as const
  return facts(restricted ? open : [...open, ...kept])
}

const levels = ({ classification }: System, words: Labels['system']) =>
  classification.map(({ scale, label }) => `${words.scale(scale)} ${clean(label, 60)}`).join(', ')

function contract({ contractEnd, contractNote }: System, { language, today }: Reading) {
  const words = phrases[language].label.system
  const end = contractEnd && words.contractEnds(contractEnd, contractEnd < today)
  return [end, contractNote].filter(Boolean).join('. ') || null
}

/** How long the system may be down and how much may be lost, with what stands for a figure that is missing. */
function continuity(
  { continuity: { rtoHours, rpoHours, note } }: System,
  words: Labels['system'],
  missing: string | null,
): Fact[] {
  return [
    [words.rto, rtoHours === null ? missing : words.hours(rtoHours)],
    [words.rpo, rpoHours === null ? missing : words.hours(rpoHours)],
    [words.continuityNote, note],
  ]
}
type Fact = [title: string, value: string | null]

type FactTopic = 'classification' | 'contract' | 'continuity'

/** Classification, contract or continuity figures alone. */
function fact(
  system: System,
  { topic, summary }: { topic: FactTopic; summary: string },
  reading: Reading,
): Message {
  const words = phrases[reading.language].label
  const body = [
    heading(words.talk.topics[topic]),
    answer(system.name),
    ...facts(rowsOf(topic, system, reading)),
    small(`${words.source.register}.`),
  ]
  return cardMessage(summary, { body })
}

function rowsOf(topic: FactTopic, system: System, reading: Reading): Fact[] {
  const words = phrases[reading.language].label.system
  switch (topic) {
    case 'contract':
      return [[words.contract, contract(system, reading) ?? words.noContract]]
    case 'continuity':
      return continuity(system, words, words.noFigure)
    case 'classification':
      return system.classification.length > 0
        ? system.classification.slice(0, 10).map(({ scale, label }) => [words.scale(scale), label])
        : [[words.classification, words.notClassified]]
  }
}

function notForYou(found: AnswerOf<'notForYou'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { topic, system, ask } = found
  const summary = say.notForYou(found, reading)
  const held = ask?.held ?? []
  const about = system ? ` · ${clean(system.name)}` : ''
  const body = [
    heading(`${label.talk.topics[topic]}${about}`),
    line(summary),
    ...(ask && held.length > 0
      ? [
          section(
            heading(label.role(ask.role, held.length)),
            ...heldBlocks(held, reading),
            ...heldSource(held, reading),
          ),
        ]
      : []),
  ]
  return cardMessage(summary, { body, actions: heldButtons(held, reading) })
}
