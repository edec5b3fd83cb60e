import { z } from 'zod'
import type { Question } from '../questions/question.ts'
import { TasksData } from './tasks-data.ts'

const id = z.string().max(400)
const name = z.string().max(400)
const page = z.number().int().min(1).max(10_000)
const maybe = id.nullable()
const step = z.enum(['approve', 'order', 'carryOut', 'end', 'any'])
const of = z.union([z.literal('me'), z.object({ personId: id })])

const year = z.number().int().min(1900).max(9999)
const month = z.number().int().min(1).max(12)
const period = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['ahead', 'over']) }),
  z.object({
    kind: z.literal('within'),
    count: z.number().int().min(0).max(1000),
    unit: z.enum(['days', 'weeks', 'months', 'years']),
  }),
  z.object({ kind: z.literal('year'), year: z.union([year, z.enum(['this', 'next'])]) }),
  z.object({
    kind: z.literal('month'),
    month: z.union([month, z.enum(['this', 'next'])]),
    year: year.nullable(),
  }),
  z.object({
    kind: z.literal('months'),
    month,
    count: z.number().int().min(1).max(120),
    year: z.union([year, z.enum(['this', 'next'])]).nullable(),
  }),
  z.object({
    kind: z.literal('part'),
    months: z.union([z.literal(3), z.literal(6)]),
    of: z.enum(['this', 'next']),
  }),
  z.object({
    kind: z.literal('until'),
    month,
    day: z.number().int().min(1).max(31).nullable(),
    year: year.nullable(),
  }),
])

const simple = [
  z.object({ kind: z.literal('holder'), role: id, systemId: id }),
  z.object({ kind: z.literal('contact'), systemId: id }),
  z.object({
    kind: z.literal('system'),
    systemId: id,
    about: z.enum(['vendor', 'department', 'purpose']).optional(),
  }),
  z.object({
    kind: z.literal('access'),
    step,
    systemId: maybe,
    mine: z.boolean(),
    personId: id.optional(),
  }),
  z.object({ kind: z.literal('mySystems'), role: maybe }),
  z.object({ kind: z.literal('myDuties') }),
  z.object({ kind: z.literal('responsibilitiesOf'), personId: id }),
  z.object({ kind: z.literal('person'), personId: id }),
  z.object({ kind: z.literal('manager'), of }),
  z.object({ kind: z.literal('reports'), of }),
  z.object({ kind: z.literal('dutiesOf'), role: id }),
  z.object({ kind: z.literal('roleHolder'), role: id, department: maybe }),
  z.object({ kind: z.literal('roleDifference'), roles: z.tuple([id, id]) }),
  z.object({ kind: z.literal('dutyHolder'), duties: z.array(id).max(50) }),
  z.object({ kind: z.literal('document'), documentId: id }),
  z.object({ kind: z.literal('documents') }),
  z.object({ kind: z.literal('systemsOfDepartment'), department: name, page }),
  z.object({ kind: z.literal('systemsOfVendor'), vendor: name, page }),
  z.object({ kind: z.literal('systemsWithout'), role: id, department: maybe, page }),
  z.object({ kind: z.literal('systemsUnclassified'), department: maybe, page }),
  z.object({
    kind: z.literal('contractsEnding'),
    period,
    mine: z.boolean(),
    department: maybe,
    page,
  }),
  z.object({ kind: z.literal('classification'), systemId: id }),
  z.object({ kind: z.literal('contract'), systemId: id }),
  z.object({ kind: z.literal('continuity'), systemId: id }),
  z.object({ kind: z.literal('substitute'), personId: id }),
  z.object({ kind: z.literal('tasks'), about: TasksData }),
  z.object({ kind: z.enum(['help', 'greeting', 'thanks', 'outOfScope']) }),
] as const
const Simple = z.discriminatedUnion('kind', simple)

const choices = z.array(Simple).max(50)

/** A question as a card's button carries it. What a button lets choose between never offers a choice itself. */
export const QuestionData: z.ZodType<Question> = z.union([
  Simple,
  z.object({
    kind: z.literal('which'),
    between: z.enum(['systems', 'people']),
    name,
    choices,
  }),
  z.object({ kind: z.literal('both'), questions: z.tuple([Simple, Simple]) }),
  z.object({ kind: z.literal('unknownSystem'), name, near: choices }),
  z.object({ kind: z.literal('unknownPerson'), name, near: choices }),
])
