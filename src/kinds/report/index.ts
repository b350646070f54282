/** A report on a country in one edition, with its questions as pages of their own. */
import {z} from 'zod'
import {compareBy, byCodeUnit, byName, byNumber, inOrder} from '../../model/order.ts'
import {
  address,
  commonFields,
  country,
  edition,
  scale,
  scoreSchema,
  text,
  type Scale,
  type Score,
  field,
  ourField
} from '../../model/fields.ts'
import {lineWriter, type Kind} from '../kind.ts'

export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  ...commonFields,
  country,
  edition,
  scale,
  score: scoreSchema
    .optional()
    .meta(
      ourField(
        'Score',
        'Sum of the questions that have a score; for a report without questions, the total as printed.'
      )
    ),
  scoreSections: z
    .array(z.strictObject({letter: text, name: text, printed: scoreSchema.optional()}))
    .meta(field('Sections', 'Such as `A Obstacles to Access | 11 25 |`.')),
  facts: z
    .array(z.strictObject({label: text, value: text}))
    .meta(
      field(
        'Country facts',
        '`Country Facts`, as on the publisher’s site on the day the page was saved.'
      )
    ),
  indicators: z
    .array(address)
    .meta(ourField('Indicators', 'Addresses of the indicators, in order.'))
})

export type Report = z.infer<typeof reportSchema>

const line = lineWriter(reportSchema)

const identitySchema = z.strictObject({
  kind: z.literal('report'),
  country: z.string().regex(/^[A-Z]{2}$/, 'a code of ISO 3166 such as `KZ`'),
  title: text,
  edition: z.number().int().min(1990).max(2100)
})

/** Reports on a country, by its code in small letters. */
export const reportsAddress = (slug: string): string => `/indicators/${slug}/`

/** Measures of a country against the indicators of a report on it. */
export const matrixAddress = (report: string): string =>
  `/matrix${report.slice('/indicators'.length)}`

/** `Kazakhstan 2021`: a report within the lists of its kind. */
export function reportName({country, edition}: Pick<Report, 'country' | 'edition'>): string {
  return `${country.name} ${edition}`
}

/** How to read scores. */
export const scaleNotes: Readonly<Record<Scale, string>> = {
  'more-is-freer': 'higher is freer',
  'more-is-less-free': 'lower is freer'
}

/** What a score that stands alone, or among others, says of its scale: nothing where it is that of newer reports. */
export function unusualScale(scale: Scale): string | undefined {
  return scale === 'more-is-freer' ? undefined : scaleNotes[scale]
}

/** `11 of 25 points`. */
export function pointsInWords({points, outOf}: Score): string {
  return `${points} of ${outOf} points`
}

/** `11 of 25 points`, `44 of 100 points, lower is freer`. */
export function scoreInWords(score: Score, scale: Scale): string {
  return [pointsInWords(score), unusualScale(scale)].filter(Boolean).join(', ')
}

/** `Freedom on the Net` and 2021 → `Freedom on the Net 2021`, unless the work's name says the year. */
export function editionOf(work: string, year: number): string {
  return work.includes(String(year)) ? work : `${work} ${year}`
}

export const report: Kind<Report, z.infer<typeof identitySchema>> = {
  name: {one: 'report', many: 'reports'},
  order: 2,
  textKinds: {
    fotn: {
      label: 'Country report with scored questions',
      looks:
        'a country report (`fotn`), with questions such as `Are sites blocked? | 2.002 6.006 |`, or with sections such as `Limits on Content (0-35) | 20 |`',
      reader: 'scripts/convert/fotn/index.ts',
      series: {
        publisher: 'Freedom House',
        work: 'Freedom on the Net',
        title: (country, edition) =>
          [`${country}: Freedom on the Net`, edition, 'Country Report']
            .filter((part) => part !== undefined)
            .join(' ')
      },
      hasCalls: true,
      needsEdition: true
    }
  },
  section: {id: 'indicators', name: 'Indicators', remark: 'by report and question'},
  hasOwnPages: true,
  hasOwnOverview: true,
  schema: reportSchema,
  identity: {
    schema: identitySchema,
    of: ({kind, country, title, edition}) => ({kind, country: country.code, title, edition}),
    group: ({country, edition}) => `${country} ${edition}`,
    names: ({title}) => [title],
    weights: {text: 0.4, names: 0, place: 0.6},
    isSamePlace: () => true
  },
  figures: ({scoreSections}) =>
    scoreSections.flatMap(({printed}) =>
      printed === undefined ? [] : [`${printed.points}/${printed.outOf}`]
    ),
  lists: ({address, country: {code, name}, indicators}) => [
    {address: reportsAddress(code.toLowerCase()), title: `Reports on ${name}`},
    ...(indicators.length > 0
      ? [{address: matrixAddress(address), title: `Measures and indicators: ${name}`}]
      : [])
  ],
  headline: reportName,
  code: () => undefined,
  distinctions: () => [],
  windowTitle: ({country, edition}, work = 'report') => `${country.name}, ${work} ${edition}`,
  lines: ({country, edition, score, scale, scoreSections, facts}) => [
    ...line.one('country', country.name),
    ...line.one('edition', String(edition)),
    ...line.one('score', score && scoreInWords(score, scale)),
    ...scoreSections.map(({letter, name, printed}) => ({
      id: `section-${letter.toLowerCase()}`,
      label: `Section ${letter}`,
      text: printed === undefined ? name : `${name}, ${scoreInWords(printed, scale)}`
    })),
    ...facts.map(({label, value}, index) => ({id: `fact-${index + 1}`, label, text: value}))
  ],
  texts: () => [],
  numberedParts: {
    section: {name: 'section', shownAt: 'own'},
    fact: {name: 'country facts', isOne: true, shownAt: {anchor: 'country-facts'}}
  },
  points: ({address, scoreSections}) =>
    scoreSections.flatMap(({letter, name, printed}) =>
      printed === undefined
        ? []
        : [
            {
              sum: `${address} ${letter}`,
              isTotal: true,
              points: printed.points,
              about: `${letter} ${name}`,
              anchor: `section-${letter.toLowerCase()}`,
              text: name
            }
          ]
    ),
  search: ({title, score, edition}) => ({title, score, year: edition, isCountry: true}),
  citation: ({edition}, source) => ({
    type: 'report',
    title: editionOf(source.work ?? source.title, edition),
    container: undefined,
    countryIn: 'title'
  }),
  card: ({score, scale}, {work}) => ({
    aside: [work, unusualScale(scale)].filter(Boolean).join(', '),
    score
  }),
  compare: inOrder<Report>(
    compareBy(({country}) => country.name, byName),
    compareBy(({edition}) => -edition, byNumber),
    compareBy(({address}) => address, byCodeUnit)
  ),
  countryList: reportsAddress,
  series: () => '',
  parts: ({indicators}) => indicators
}
