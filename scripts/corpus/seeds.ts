/** Made-up seeds of each kind, in the very forms that real ones have. */
import {lawOn, madeUp, name, noteText, prose, type Random, sentence, type Voice} from './words.ts'

const subPillars = [
  ['Cross-border data policies', 'Ban to transfer and local processing requirement'],
  ['Cross-border data policies', 'Conditional flow regime'],
  ['Cross-border data policies', 'Infrastructure requirement'],
  ['Domestic data policies', 'Framework for data protection'],
  ['Domestic data policies', 'Minimum period for data retention'],
  ['Intermediary liability', 'User identity requirement'],
  ['Intermediary liability', 'Monitoring requirement'],
  ['Content access', 'Blocking or filtering of commercial web content'],
  ['Content access', 'Restrictions on online advertising'],
  ['Telecom infrastructure & competition', 'Presence of an independent telecom authority'],
  ['Online sales and transactions', 'Restrictions on online payments'],
  ['Online sales and transactions', 'Restrictions on domain names']
] as const

const coverages = [
  'Horizontal',
  'Telecommunications sector',
  'Domestic websites',
  'Internet intermediaries'
] as const

/** A listing of measures of one country. */
export function listing(random: Random, country: string, measures: number, dense: boolean): string {
  const blocks = Array.from({length: measures}, (_, index) =>
    measure(random, country, index, dense)
  )
  return `Database\n\nBrowse Database\n\n${blocks.join('\n\n')}\n\nReport issue     Report new measure`
}

function measure(random: Random, country: string, index: number, dense: boolean): string {
  const voice = {country, subject: index % subPillars.length, dense}
  const [pillar, subPillar] = subPillars[index % subPillars.length] ?? subPillars[0]
  const laws = random.chance(20) ? 2 : 1
  const timeframes = Array.from({length: laws}, () => timeframe(random))
  const titles = Array.from({length: laws}, () => lawOn(random, voice))
  const paragraphs = Array.from({length: 1 + random.below(4)}, () => prose(random, voice, 90))
  const list = random.chance(20)
    ? Array.from({length: 3}, () => `- ${sentence(random, voice)}`)
    : []
  return [
    country,
    '',
    ...timeframes,
    '',
    `Pillar ${pillar} \u00a0|\u00a0 Sub-pillar ${subPillar}`,
    titles.join('\n\n'),
    madeUp,
    ...paragraphs,
    ...list,
    `Coverage ${random.pick(coverages)}`
  ].join('\n')
}

function timeframe(random: Random): string {
  const year = 1995 + random.below(20)
  const amended = random.chance(50) ? `, as amended in ${year + 1 + random.below(6)}` : ''
  const last = random.chance(40) ? `, last amended in June ${year + 8 + random.below(3)}` : ''
  return `Since May ${year}${amended}${last}`
}

const maxima = {
  A: [6, 3, 6, 6, 4],
  B: [6, 4, 4, 4, 4, 3, 4, 6],
  C: [6, 4, 6, 4, 6, 6, 5, 3]
} as const
const sections = [
  'A Obstacles to Access',
  'B Limits on Content',
  'C Violations of User Rights'
] as const

/** A report on one country: 21 questions with notes and references to each other. */
export function freedomReport(random: Random, countryName: string, dense: boolean): string {
  const country = countryName.toUpperCase()
  const voiceOf = (subject: number): Voice => ({country, subject, dense})
  const overview = voiceOf(0)
  const questions = Object.entries(maxima).map(([letter, outOf]) =>
    outOf.map((most, index) => ({
      code: `${letter}${index + 1}`,
      most,
      points: random.below(most + 1)
    }))
  )
  const codes = questions.flat().map(({code}) => code)
  const see = (): string => `(see ${codes[random.below(codes.length)] ?? 'A1'})`
  const lines = questions.map((group, index) => {
    const points = group.reduce((sum, question) => sum + question.points, 0)
    const most = group.reduce((sum, question) => sum + question.most, 0)
    return `${sections[index] ?? ''} | ${points} ${most} |`
  })
  const total = questions.flat().reduce((sum, {points}) => sum + points, 0)
  return [
    countryName,
    ...lines,
    '',
    madeUp,
    prose(random, overview, 150),
    ...Array.from({length: 4}, () => `- ${sentence(random, overview).slice(0, -1)} ${see()}.`),
    ...questions
      .flat()
      .flatMap(({code, points, most}, index) => [
        `Does ${code} of this made-up report hold in ${name(random)}? | ${points}.00${points} ${most}.00${most} |`,
        ...answer(random, voiceOf(index), see)
      ]),
    '',
    '',
    'Country Facts',
    '-',
    'Internet Freedom Score',
    `${total} 100 not free -`,
    'Users Arrested',
    'Yes'
  ].join('\n')
}

/** Paragraphs whose notes are called by numbers glued to their sentences, and the notes below them. */
function answer(random: Random, voice: Voice, see: () => string): string[] {
  let notes = 0
  const paragraphs = Array.from({length: 3 + random.below(4)}, () =>
    Array.from({length: 4}, () => {
      const text = sentence(random, voice)
      const seen = random.chance(10) ? `${text.slice(0, -1)} ${see()}.` : text
      return random.chance(60) ? `${seen}${++notes}` : seen
    }).join(' ')
  )
  return [
    madeUp,
    ...paragraphs,
    ...Array.from({length: notes}, (_, index) => `- ${index + 1}${noteText(random, index > 0)}`)
  ]
}

/** An overview by nobody, with headings and a list. */
export function overview(random: Random, title: string, country: string, dense: boolean): string {
  const voiceOf = (subject: number): Voice => ({country, subject, dense})
  const parts = Array.from({length: 5}, (_, index) => [
    `${index + 1} Rules on ${name(random)}`,
    prose(random, voiceOf(index), 120),
    ...(random.chance(30)
      ? [`- ${sentence(random, voiceOf(index))}`, `- ${sentence(random, voiceOf(index))}`]
      : [])
  ])
  return [title, madeUp, ...parts.flat()].join('\n')
}
