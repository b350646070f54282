/** A measure: one rule of a database of trade policy, with the instruments it rests on. */
import {z} from 'zod'
import {pillarOrder} from '../../model/pillars.ts'
import {eventsOf, firstEvent, isBeginning} from '../../model/timeframes.ts'
import {compareBy, byCodeUnit, byName, byNumber, inOrder} from '../../model/order.ts'
import {
  anchor,
  commonFields,
  country,
  date,
  text,
  timeframeSchema,
  type Timeframe,
  field,
  ourField
} from '../../model/fields.ts'
import {lineWriter, type Entry, type Kind, type List, type RecordLine} from '../kind.ts'
import {capitalised} from '../../model/capitals.ts'

const oneForAll = anchor.meta({
  description: 'One identifier for all spellings of the name.',
  whose: 'ours'
})

export const measureSchema = z.strictObject({
  kind: z.literal('measure'),
  ...commonFields,
  country,
  pillar: z
    .strictObject({id: oneForAll, printed: text})
    .meta(field('Pillar', 'The policy area under which the database lists the measure.')),
  subPillar: z
    .strictObject({id: oneForAll, printed: text})
    .meta(field('Sub-pillar', 'The type of measure.')),
  bases: z
    .array(
      z.strictObject({
        role: z.enum(['instrument', 'heading']),
        title: text,
        timeframe: timeframeSchema.optional()
      })
    )
    .meta(
      field(
        'Instruments',
        'What the rule rests on: legal instruments, or a heading such as `Lack of …` that names no law. One without a timeframe had none left to pair with.'
      )
    ),
  unpaired: z
    .array(timeframeSchema)
    .meta(field('Time', 'Timeframe lines beyond the number of titles.')),
  coverage: text
    .optional()
    .meta(field('Coverage', 'Whom the measure covers, in the words of the database.')),
  sources: z
    .array(z.strictObject({text, url: text.optional()}))
    .meta(field('Sources', 'Lines under `Sources`, which newer listings print.'))
})

export type Measure = z.infer<typeof measureSchema>

const line = lineWriter(measureSchema)

const identitySchema = z.strictObject({
  kind: z.literal('measure'),
  country: z.string().regex(/^[A-Z]{2}$/, 'a code of ISO 3166 such as `KZ`'),
  title: text,
  /** `id` is ours: one for all spellings of a name. */
  subPillar: z.strictObject({id: anchor, printed: text}),
  /** Instruments, or headings where the record names no law. */
  instruments: z.array(text)
})

/** Measures of a country, by its code in small letters. */
export const countryAddress = (slug: string): string => `/measures/${slug}/`

export const pillarAddress = (pillar: string): string => `/pillars/${pillar}/`

export const subPillarAddress = (pillar: string, subPillar: string): string =>
  `/pillars/${pillar}/${subPillar}/`

/** All timeframes of a measure, paired with a title or not. */
export function timeframesOf({bases, unpaired}: Measure): readonly Timeframe[] {
  return [
    ...bases.flatMap(({timeframe}) => (timeframe === undefined ? [] : [timeframe])),
    ...unpaired
  ]
}

/** The instruments and headings of a measure, and the dates that none of them goes with. */
export function entriesOf({bases, unpaired}: Measure): readonly Entry[] {
  return [
    ...bases.map(({title, timeframe}) => ({title, timeframe})),
    ...unpaired.map((timeframe) => ({title: 'Printed without a title', timeframe}))
  ]
}

export const measure: Kind<Measure, z.infer<typeof identitySchema>> = {
  name: {one: 'measure', many: 'measures'},
  order: 1,
  textKinds: {
    dti: {
      label: 'Listing from a database of trade-policy measures',
      looks: 'a listing of the database (`dti`), with lines such as `Pillar … | Sub-pillar …`',
      reader: 'scripts/convert/dti/index.ts',
      series: {
        publisher: 'European University Institute',
        work: 'Digital Trade Integration database',
        title: (country) => `Digital trade measures of ${country}`
      },
      hasProse: true,
      mayRepeat: true
    }
  },
  section: {id: 'measures', name: 'Measures', remark: 'by country and pillar'},
  hasOwnPages: true,
  hasOwnOverview: true,
  schema: measureSchema,
  identity: {
    schema: identitySchema,
    of: ({kind, country, title, subPillar, bases}) => ({
      kind,
      country: country.code,
      title,
      subPillar,
      instruments: bases.map((basis) => basis.title)
    }),
    group: ({country}) => country,
    names: ({instruments}) => instruments,
    weights: {text: 0.7, names: 0.2, place: 0.1},
    isSamePlace: (a, b) => a.subPillar.id === b.subPillar.id
  },
  figures: () => [],
  lists: ({country: {code, name}, pillar, subPillar}) => [
    {address: countryAddress(code.toLowerCase()), title: `Measures: ${name}`},
    pillarList(pillar),
    {
      address: subPillarAddress(pillar.id, subPillar.id),
      title: subPillar.printed,
      subject: 'sub-pillar'
    }
  ],
  feed: ({pillar}) => pillarList(pillar),
  headline: ({subPillar}) => subPillar.printed,
  code: () => undefined,
  distinctions: (record) => [
    record.coverage,
    joinedOrNothing(record.bases.map(({title}) => title)),
    joinedOrNothing(timeframesOf(record).map(({printed}) => printed)),
    record.country.name
  ],
  windowTitle: ({subPillar, coverage, bases, country}, _, distinction) => {
    const described = distinction ?? coverage ?? bases[0]?.title
    const name = subPillar.printed
    return `${described === undefined ? name : `${name} (${described})`}, ${country.name}`
  },
  lines: linesOf,
  texts: ({subPillar, bases, coverage}) => [
    {role: 'title', part: 'sub-pillar', text: subPillar.printed},
    ...bases.map(({role, title, timeframe}, index) => ({
      role,
      part: `basis-${index + 1}`,
      text: title,
      ...(timeframe === undefined ? {} : {timeframe})
    })),
    ...(coverage === undefined ? [] : [{role: 'prose', part: 'coverage', text: coverage} as const])
  ],
  numberedParts: {
    basis: {name: 'legal basis', shownAt: {anchor: 'instruments'}},
    timeframe: {name: 'timeframe', shownAt: {anchor: 'instruments'}},
    unpaired: {name: 'timeframe', shownAt: {anchor: 'instruments'}},
    source: {name: 'source'}
  },
  entries: entriesOf,
  isOneRule: true,
  comparison: {unit: 'page', withOwnKind: true, titleIsSubject: true},
  search: (record) => ({
    title: record.subPillar.printed,
    sub: record.bases.map(({title}) => title),
    topic: record.pillar.printed,
    pillar: record.pillar.printed,
    subPillar: record.subPillar.printed,
    coverage: coveragesOf(record.coverage)
  }),
  citation: ({subPillar, bases}, source, distinction) => {
    const {printed} = subPillar
    const details = bases
      .map(({title}) => title.replace(/\.$/, ''))
      .filter((title) => title.toLowerCase() !== printed.toLowerCase() && title !== distinction)
    return {
      type: 'entry',
      title: distinction === undefined ? printed : `${printed} (${distinction})`,
      // A database bears no year in its name.
      container: source.work ?? source.title,
      countryIn: 'title',
      details: [...new Set(details)]
    }
  },
  row: {
    fields: {
      since: date
        .optional()
        .meta(
          ourField(
            'First legal basis',
            'Earliest date that the source gives for a legal basis, otherwise the earliest report. Often the date of the act; it does not mean that the act applies.'
          )
        ),
      sinceReported: z
        .boolean()
        .optional()
        .meta(
          ourField(
            'First legal basis: reported only',
            'True if the source only says when the measure was reported, not when a legal basis began.'
          )
        )
    },
    of: (record) => {
      const first = firstEvent(eventsOf(timeframesOf(record)))
      return {since: first?.date, sinceReported: first && !isBeginning(first)}
    }
  },
  card: ({coverage, bases}) => ({aside: coverage ?? bases[0]?.title}),
  compare: inOrder<Measure>(
    compareBy(({country}) => country.name, byName),
    compareBy(({pillar}) => pillar.id, pillarOrder),
    compareBy(({subPillar}) => subPillar.id, byCodeUnit),
    compareBy(({origin}) => origin.file, byCodeUnit),
    compareBy(({origin}) => origin.lines[0], byNumber)
  ),
  countryList: countryAddress,
  series: ({country}) => country.code
}

function pillarList({id, printed}: Measure['pillar']): List {
  return {address: pillarAddress(id), title: printed, subject: 'pillar'}
}

function joinedOrNothing(parts: readonly string[]): string | undefined {
  return parts.join('; ') || undefined
}

function linesOf(record: Measure): readonly RecordLine[] {
  const {country, pillar, subPillar, bases, unpaired, coverage, sources} = record
  return [
    ...line.one('country', country.name),
    ...line.one('pillar', pillar.printed),
    ...line.one('subPillar', subPillar.printed, 'sub-pillar'),
    ...bases.flatMap(({role, title, timeframe}, index) => [
      {id: `basis-${index + 1}`, label: role === 'heading' ? 'Heading' : 'Instrument', text: title},
      ...line.one('unpaired', timeframe?.printed, `timeframe-${index + 1}`)
    ]),
    ...line.many(
      'unpaired',
      unpaired.map(({printed}) => printed)
    ),
    ...line.one('coverage', coverage),
    ...sources.map(({text}, index) => ({id: `source-${index + 1}`, label: 'Source', text}))
  ]
}

/** `Encryption devices, radio-electronic equipment`: each is something to filter by. */
function coveragesOf(printed: string | undefined): readonly string[] {
  if (printed === undefined) return []
  return printed
    .split(/[,;]\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(capitalised)
}
