/** An indicator: one question of a report, with its score and its text. */
import {z} from 'zod'
import {slugOf} from '../../model/slug.ts'
import {compareBy, byCodeUnit, byName, byNumber, inOrder} from '../../model/order.ts'
import {
  address,
  anchor,
  commonFields,
  country,
  edition,
  scale,
  scoreSchema,
  text,
  field,
  ourField
} from '../../model/fields.ts'
import {lineWriter, type Kind} from '../kind.ts'
import {editionOf, reportName, reportsAddress, scoreInWords, unusualScale} from '../report/index.ts'

export const indicatorSchema = z.strictObject({
  kind: z.literal('indicator'),
  ...commonFields,
  country,
  edition,
  scale,
  report: address.meta(ourField('Report', 'Address of the report that the question is in.')),
  code: z
    .string()
    .regex(/^[A-Z]\d{1,2}$/)
    .meta(field('Code', '`A1` … `C8`.')),
  label: text
    .optional()
    .meta(
      ourField('Label', 'Short name, the same in every edition; absent for an unknown question.')
    ),
  section: z
    .strictObject({letter: text, name: text})
    .meta(field('Section', 'The part of the report that the question is in.')),
  question: text.meta(field('Question', 'The question as printed.')),
  score: scoreSchema.optional().meta(field('Score', 'Absent if it could not be read.')),
  scoreChange: anchor
    .optional()
    .meta(ourField('Score change', 'Anchor of the paragraph that reports a score change.')),
  subheadings: z.array(text).meta(field('Sub-heading', 'Sub-headings printed before the question.'))
})

export type Indicator = z.infer<typeof indicatorSchema>

const line = lineWriter(indicatorSchema)

const identitySchema = z.strictObject({
  kind: z.literal('indicator'),
  country: z.string().regex(/^[A-Z]{2}$/, 'a code of ISO 3166 such as `KZ`'),
  title: text,
  edition: z.number().int().min(1990).max(2100),
  code: z.string().regex(/^[A-Z]\d{1,2}$/, 'a code such as `C5`')
})

/**
 * A question through all editions. Our labels are the same in every edition,
 * codes are not: a question without a label is known by its code.
 */
export const questionSlug = ({label, code}: Pick<Indicator, 'label' | 'code'>): string =>
  slugOf(label ?? code)

export const questionAddress = ({slug}: {readonly slug: string}): string =>
  `/indicators/questions/${slug}/`

export const indicator: Kind<Indicator, z.infer<typeof identitySchema>> = {
  name: {one: 'indicator', many: 'indicators'},
  order: 3,
  section: {id: 'indicators', name: 'Indicators', remark: 'by report and question'},
  hasOwnPages: true,
  hasOwnOverview: true,
  isPart: true,
  schema: indicatorSchema,
  identity: {
    schema: identitySchema,
    of: ({kind, country, title, edition, code}) => ({
      kind,
      country: country.code,
      title,
      edition,
      code
    }),
    group: ({country, edition, code}) => `${country} ${edition} ${code}`,
    names: ({title}) => [title],
    weights: {text: 0.4, names: 0, place: 0.6},
    isSamePlace: () => true
  },
  figures: ({score}) => (score === undefined ? [] : [`${score.points}/${score.outOf}`]),
  lists: (record) => [
    {
      address: questionAddress({slug: questionSlug(record)}),
      title: record.label ?? record.question
    }
  ],
  headline: ({label, question}) => label ?? question,
  code: ({code}) => code,
  distinctions: (record) => [reportName(record)],
  windowTitle: ({code, label, question, country, edition}, work = 'report') =>
    `${code} ${label ?? question}, ${country.name}, ${work} ${edition}`,
  lines: ({section, subheadings, code, question, score, ...record}) => [
    ...line.one('report', reportName(record)),
    ...line.one('section', `${section.letter} ${section.name}`),
    ...line.many('subheadings', subheadings, 'subheading'),
    ...line.one('question', `${code} ${question}`),
    ...line.one('score', score && scoreInWords(score, record.scale))
  ],
  texts: ({question}) => [{role: 'title', part: 'question', text: question}],
  comparison: {unit: 'page'},
  points: ({report, code, section, question, score}) => [
    {
      sum: `${report} ${section.letter}`,
      isTotal: false,
      points: score?.points,
      about: `${code} ${question}`,
      anchor: 'question',
      text: question
    }
  ],
  search: ({code, label, question, section, score, edition}) => ({
    title: `${code} ${label ?? question}`,
    sub: [question],
    topic: section.name,
    code,
    score,
    year: edition
  }),
  citation: ({question, code, edition}, source) => ({
    type: 'part',
    title: question,
    container: editionOf(source.work ?? source.title, edition),
    countryIn: 'container',
    number: code
  }),
  card: ({edition, score, scale}, {work}) => ({
    aside: [[work, edition].filter(Boolean).join(' '), unusualScale(scale)]
      .filter(Boolean)
      .join(', '),
    score
  }),
  compare: inOrder<Indicator>(
    compareBy(({country}) => country.name, byName),
    compareBy(({edition}) => -edition, byNumber),
    compareBy(({report}) => report, byCodeUnit),
    compareBy(({origin}) => origin.lines[0], byNumber)
  ),
  countryList: reportsAddress,
  series: ({report}) => report
}
