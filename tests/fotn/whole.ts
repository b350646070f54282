/**
 * A made-up report with all of its questions, in the forms in which whole
 * reports are saved; it says itself which note each place calls.
 */
import {questions, questionSections} from '../../scripts/convert/fotn/questions.ts'

/** How a number is printed where a note is called. */
const calls = {
  glued: (number: number) => String(number),
  bracketed: (number: number) => `[${number}]`,
  raised: (number: number) =>
    [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('')
} as const

/** How a note begins. */
const marks = {
  dash: (number: number) => `- ${number}`,
  glued: (number: number) => `${number}`,
  stop: (number: number) => `${number}. `,
  dashStop: (number: number) => `- ${number}. `,
  tab: (number: number) => `${number}\t`,
  apart: (number: number) => `${number} `,
  bracketed: (number: number) => `[${number}] `,
  raised: (number: number) => `${calls.raised(number)} `,
  alone: (number: number) => `${number}\n`
} as const

/** What tells each question, in words of its own. */
const asked = [
  'Do infrastructural limitations restrict access to the internet?',
  'Is access prohibitively expensive for some people?',
  'Does the government exercise control over internet infrastructure?',
  'Are there obstacles to the diversity of service providers?',
  'Do national regulatory bodies fail to operate freely?',
  'Does the state block or filter internet content?',
  'Do actors force publishers to delete content?',
  'Do restrictions lack transparency or an appeals process?',
  'Do journalists and users practice self-censorship?',
  'Are online sources controlled or manipulated by the government?',
  'Do constraints affect the ability to publish content online?',
  'Does the online information landscape lack diversity?',
  'Do conditions impede the ability to mobilize, form communities, and campaign?',
  'Do the constitution or other laws fail to protect rights?',
  'Are there laws that assign criminal penalties or civil liability for online activities?',
  'Are individuals penalized for online activities?',
  'Does the government restrict anonymous communication or encryption?',
  'Does state surveillance of internet activities infringe on privacy?',
  'Does the collection of user data by companies infringe on privacy?',
  'Are individuals subject to intimidation or physical violence?',
  'Are websites subject to widespread hacking and other forms of cyberattack?'
] as const

/** How many notes the overview and each question have: some have none. */
const counts = [3, 7, 12, 23, 13, 4, 11, 11, 6, 0, 17, 5, 14, 13, 9, 22, 19, 8, 0, 12, 6, 5]

export interface Form {
  readonly numbering: 'question' | 'section' | 'report'
  readonly notes: 'below' | 'endOfSection' | 'end' | 'endBelowFacts'
  readonly call: keyof typeof calls
  readonly mark: keyof typeof marks
  /** Above the notes, wherever they are. */
  readonly heading?: string
  /** Lines of the head, in place of the usual ones. */
  readonly head?: readonly string[]
  readonly foot?: readonly string[]
  /** Codes and scores as the site prints them since 2018. */
  readonly question?: (text: string, code: string, points: number, maximum: number) => string
}

export interface Whole {
  readonly text: string
  /** `A1 → Sentence of a1.{4} …`: the paragraphs of each page with its calls. */
  readonly prose: ReadonlyMap<string, readonly string[]>
  /** `4 Agency 4, …`, for each page. */
  readonly notes: ReadonlyMap<string, readonly string[]>
}

/** Points for each question: half of what it can give. */
export const pointsOf = (maximum: number): number => Math.floor(maximum / 2)

export const sums = questionSections.map(({letter, name, questions}) => ({
  letter,
  name,
  points: questions.reduce((sum, {maximum}) => sum + pointsOf(maximum), 0),
  outOf: questions.reduce((sum, {maximum}) => sum + maximum, 0)
}))

export const total = sums.reduce((sum, {points}) => sum + points, 0)

/** Sentences that call notes in the ways reports do, among numbers that call none. */
function paragraph(
  code: string,
  numbers: readonly number[],
  call: (number: number) => string
): string {
  if (numbers.length === 0) return `Nothing of ${code} changed in 2021, when 12 people lived there.`
  const sentences = [
    (mark: string) =>
      `Only 57 of the 120 sites of ${code} were open in 2020, and 88.2 percent of users saw 5G.${mark}`,
    (mark: string) => `According to the ministry,${mark} prices fell.`,
    (mark: string) => `Some said “access is a right.”${mark}`,
    (mark: string) => `Providers (such as Tele2)${mark} agreed to share networks in the 4 regions.`
  ]
  return numbers
    .map((number, index) => sentences[index % sentences.length]?.(call(number)) ?? '')
    .join(' ')
}

function noteText(code: string, number: number): string {
  const texts = [
    `Ministry of Examples ${code}, “Plan ${number},” May 2021, https://example.org/plan/${number}.`,
    `“Report ${number} of ${code},” Vest, 2020, https://vest.example/${number}.`,
    `Jane Doe, “News of ${code},” Example Times, June 5, 2020, https://times.example/${number}; John Roe, “More news,” 2019, https://more.example/${number}.`,
    `Interview with an expert on ${code}, April 2021.`
  ]
  return texts[number % texts.length] ?? ''
}

export function wholeReport(form: Form): Whole {
  const codes = ['report', ...questions.map(({code}) => code)]
  const prose = new Map<string, string[]>()
  const notes = new Map<string, string[]>()
  const call = calls[form.call]
  const mark = marks[form.mark]
  const below = new Map<string, string[]>()
  const printed = new Map<string, string[]>()
  const pool: string[] = []
  let last = 0
  codes.forEach((code, index) => {
    if (form.numbering === 'question' || (form.numbering === 'section' && code.endsWith('1')))
      last = 0
    const numbers = Array.from({length: counts[index] ?? 0}, (_, at) => last + at + 1)
    last += numbers.length
    const half = Math.ceil(numbers.length / 2)
    const parts = [numbers.slice(0, half), numbers.slice(half)].filter(
      (part, at) => at === 0 || part.length > 0
    )
    printed.set(
      code,
      parts.map((part) => paragraph(code, part, call))
    )
    prose.set(
      code,
      parts.map((part) => paragraph(code, part, (number) => `{${number}}`))
    )
    const own = numbers.map((number) => `${mark(number)}${noteText(code, number)}`)
    notes.set(
      code,
      numbers.map((number) => `${number} ${noteText(code, number)}`)
    )
    pool.push(...own)
    const isLast = codes[index + 1]?.charAt(0) !== code.charAt(0)
    const isHere = form.notes === 'below' || (form.notes === 'endOfSection' && isLast)
    if (!isHere || pool.length === 0) return
    below.set(code, [...(form.heading === undefined ? [] : [form.heading]), ...pool])
    pool.length = 0
  })
  const linesOf = (code: string) => [...(printed.get(code) ?? []), ...(below.get(code) ?? [])]
  const question =
    form.question ??
    ((text, _, points, maximum) => `${text} | ${points}.00${points} ${maximum}.00${maximum} |`)
  const facts = [
    '',
    'Country Facts',
    'Internet Freedom Score',
    `${total} 100 partly free`,
    'Users Arrested',
    'No'
  ]
  const end =
    pool.length === 0 ? [] : [...(form.heading === undefined ? [] : ['', form.heading]), ...pool]
  const lines = [
    ...(form.head ?? [
      'Fiji',
      ...sums.map(({letter, name, points, outOf}) => `${letter} ${name} | ${points} ${outOf} |`),
      ''
    ]),
    ...linesOf('report'),
    ...questions.flatMap(({code, maximum}, index) => [
      question(asked[index] ?? '', code, pointsOf(maximum), maximum),
      ...linesOf(code)
    ]),
    ...(form.notes === 'endBelowFacts' ? [...facts, ...end] : [...end, ...facts]),
    ...(form.foot ?? [])
  ]
  return {text: `${lines.join('\n')}\n`, prose, notes}
}
