/** A made-up kind of page, as a stranger would add it: a bill before a parliament. */
import {z} from 'zod'
import {commonFields, country, labelOf, text} from '../../../src/model/fields.ts'
import {lineWriter, type Kind} from '../../../src/kinds/kind.ts'

export const billSchema = z.strictObject({
  kind: z.literal('bill'),
  ...commonFields,
  country,
  number: text.meta({label: 'Number', description: 'As the parliament counts it.'}),
  stage: text.meta({label: 'Stage', description: 'How far it has come.'}),
  introduced: z.iso.date().meta({label: 'Introduced', description: 'The day it was brought in.'}),
  sponsors: z.array(text).meta({label: 'Sponsor', description: 'Who brought it in.'})
})

type Bill = z.infer<typeof billSchema>

const line = lineWriter(billSchema)

const identitySchema = z.strictObject({
  kind: z.literal('bill'),
  country: z.string(),
  title: text,
  number: text
})

export const bill: Kind<Bill, z.infer<typeof identitySchema>> = {
  name: {one: 'bill', many: 'bills'},
  order: 5,
  textKinds: {
    bills: {
      label: 'Register of bills',
      looks: 'a register of bills (`bills`), with a number such as `15-2024` above each',
      reader: 'src/kinds/bill/read.ts'
    }
  },
  section: {id: 'bills', name: 'Bills'},
  hasOwnPages: false,
  schema: billSchema,
  identity: {
    schema: identitySchema,
    of: ({kind, country, title, number}) => ({kind, country: country.code, title, number}),
    group: ({country, number}) => `${country} ${number}`,
    names: ({title}) => [title],
    weights: {text: 0.4, names: 0, place: 0.6},
    isSamePlace: () => true
  },
  figures: () => [],
  lists: () => [],
  feed: () => ({address: '/bills/', title: 'Bills'}),
  headline: ({title}) => title,
  code: () => undefined,
  distinctions: ({number}) => [number],
  windowTitle: ({title, number}) => `${title} (${number})`,
  lines: ({title, number, stage, introduced, sponsors}) => [
    ...line.one('title', title),
    ...line.one('number', number),
    ...line.one('stage', stage),
    ...line.one('introduced', introduced),
    ...line.many('sponsors', sponsors, 'sponsor')
  ],
  texts: ({title}) => [{role: 'title', part: 'title', text: title}],
  isAuthored: true,
  comparison: {unit: 'page', withOwnKind: true},
  search: ({title, number, stage}) => ({title, sub: [number, stage], topic: stage}),
  citation: ({title, number}, {work}) => ({
    type: 'article',
    title,
    container: work,
    countryIn: 'title',
    number
  }),
  card: ({stage}) => ({aside: stage}),
  countryList: () => '/bills/',
  compare: (a, b) => (a.number < b.number ? -1 : 1),
  series: ({country}) => country.code,
  columns: [
    {id: 'number', label: labelOf(billSchema, 'number'), text: ({number}) => number},
    {id: 'stage', label: labelOf(billSchema, 'stage'), text: ({stage}) => stage, isFilter: true}
  ]
}
