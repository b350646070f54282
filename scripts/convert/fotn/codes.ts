/**
 * Gives each question of a report its code, `A1` … `C8`.
 *
 * The reports print none: codes follow from the order, and the section lines
 * say where a section ends, since the most points its questions can give add
 * up to its total. Some editions print them: where the totals do not fit the
 * questions, as in a report that lacks one, those stand that are in order.
 */
import {firstNot} from '../../../src/model/order.ts'
import {codeOfWording, type Question, questionOf, questions as methodology} from './questions.ts'
import type {VFile} from 'vfile'
import type {Score} from '../../../src/model/fields.ts'
import type {Claim, Located} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import type {Outline, OutlinedQuestion} from './outline.ts'
import {parseScore, scoreOf} from './score.ts'

/** A code has at most two digits. */
const lastNumber = 99

export interface PrintedQuestion {
  /** As printed; undefined where the report prints none. */
  readonly code: string | undefined
  readonly text: string
  /** Most points; undefined where the cell could not be read. */
  readonly maximum: number | undefined
}

interface SectionTotal {
  readonly letter: string
  readonly maximum: number | undefined
}

/**
 * A code for each question, all different. It is undefined for a question
 * beyond the last code that there can be. A printed code that differs from the
 * one given here is not in order.
 */
export function assignCodes(
  asked: readonly PrintedQuestion[],
  sections: readonly SectionTotal[]
): (string | undefined)[] {
  return bySums(asked, sections) ?? numberRest(asked, inOrder(asked.map(({code}) => code)))
}

/** Codes by counting each section's maxima up to its total; undefined where they do not fit. */
function bySums(
  asked: readonly PrintedQuestion[],
  sections: readonly SectionTotal[]
): string[] | undefined {
  const codes: string[] = []
  for (const {letter, maximum: total} of sections) {
    if (total === undefined) return undefined
    let sum = 0
    for (let number = 1; sum < total; number++) {
      const code = `${letter}${number}`
      const maximum = asked[codes.length]?.maximum ?? questionOf(code)?.maximum ?? 0
      if (codes.length === asked.length || maximum === 0 || number > lastNumber) return undefined
      sum += maximum
      codes.push(code)
    }
    if (sum !== total) return undefined
  }
  return codes.length === asked.length ? codes : undefined
}

/** Fills in codes between the printed ones that are in order. */
function numberRest(
  asked: readonly PrintedQuestion[],
  printed: readonly (string | undefined)[]
): (string | undefined)[] {
  const codes = [...printed]
  let from = 0
  while (from < asked.length) {
    if (codes[from] !== undefined) {
      from++
      continue
    }
    let to = from
    while (to < asked.length && codes[to] === undefined) to++
    const after = rankOf(codes[from - 1] ?? '')
    const before = to < asked.length ? rankOf(codes[to] ?? '') : Infinity
    const open = methodology.filter(({code}) => rankOf(code) > after && rankOf(code) < before)
    alignQuestions(asked.slice(from, to), open).forEach((question, index) => {
      codes[from + index] = question?.code
    })
    from = to
  }
  return nameExtra(codes)
}

/** What it costs that a question … */
const costs = {
  /** … has another maximum than its code, */
  otherMaximum: 4,
  /** … or one that could not be read; */
  noMaximum: 1,
  /** … or that it is worded like the question of its code: this speaks for it; */
  sameWording: -3,
  /** … that a code has no question, */
  noQuestion: 2,
  /** … or a question no code. */
  noCode: 9
}

/** The question of the methodology that each question is, in order, at the least cost. */
function alignQuestions(
  asked: readonly PrintedQuestion[],
  open: readonly Question[]
): (Question | undefined)[] {
  const width = open.length + 1
  // least[i * width + j]: the cost of the questions from i and the codes from j.
  const least = new Float64Array((asked.length + 1) * width)
  const wordings = asked.map(({text}) => codeOfWording(text))
  const fit = (i: number, j: number): number => fitCost(asked[i], wordings[i], open[j])
  const at = (i: number, j: number): number => least[i * width + j] ?? 0
  for (let i = asked.length; i >= 0; i--) {
    for (let j = open.length; j >= 0; j--) {
      const ways = [
        i < asked.length && j < open.length ? fit(i, j) + at(i + 1, j + 1) : Infinity,
        j < open.length ? costs.noQuestion + at(i, j + 1) : Infinity,
        i < asked.length ? costs.noCode + at(i + 1, j) : Infinity
      ]
      least[i * width + j] = i === asked.length && j === open.length ? 0 : Math.min(...ways)
    }
  }
  const found: (Question | undefined)[] = []
  let code = 0
  for (let i = 0; i < asked.length; i++) {
    while (code < open.length && at(i, code) === costs.noQuestion + at(i, code + 1)) {
      // Of equal ways the one with the earlier code: a report cut short keeps its first codes.
      if (at(i, code) === fit(i, code) + at(i + 1, code + 1)) break
      code++
    }
    const fits = code < open.length && at(i, code) === fit(i, code) + at(i + 1, code + 1)
    found.push(fits ? open[code++] : undefined)
  }
  return found
}

function fitCost(
  asked: PrintedQuestion | undefined,
  wording: string | undefined,
  question: Question | undefined
): number {
  if (asked === undefined || question === undefined) return Infinity
  const maximum =
    asked.maximum === undefined
      ? costs.noMaximum
      : asked.maximum === question.maximum
        ? 0
        : costs.otherMaximum
  return maximum + (wording === question.code ? costs.sameWording : 0)
}

/** Questions the methodology has no code for get the next free ones of the section they stand in. */
function nameExtra(codes: readonly (string | undefined)[]): (string | undefined)[] {
  const taken = new Set(codes)
  let letter = methodology[0]?.code.charAt(0) ?? ''
  const next = new Map<string, number>()
  return codes.map((code) => {
    if (code !== undefined) {
      letter = code.charAt(0)
      return code
    }
    let number = next.get(letter) ?? 1
    while (taken.has(`${letter}${number}`)) number++
    next.set(letter, number + 1)
    return number > lastNumber ? undefined : `${letter}${number}`
  })
}

/** The printed codes that are in order: as many as there can be, the others left out. */
function inOrder(codes: readonly (string | undefined)[]): (string | undefined)[] {
  // tails[n]: where the longest run of n + 1 codes that ends lowest ends; before: the one before.
  const tails: number[] = []
  const before: (number | undefined)[] = []
  codes.forEach((code, index) => {
    if (code === undefined) return
    const length = firstNot(tails, (end) => rankOf(codes[end] ?? '') < rankOf(code))
    before[index] = tails[length - 1]
    tails[length] = index
  })
  const kept = new Set<number>()
  for (let index = tails.at(-1); index !== undefined; index = before[index]) kept.add(index)
  return codes.map((code, index) => (kept.has(index) ? code : undefined))
}

/** Puts codes in order: `A9` before `A10` before `B1`. */
function rankOf(code: string): number {
  return code === '' ? -1 : code.charCodeAt(0) * 100 + Number(code.slice(1))
}

// Gives the questions of an outline their codes and scores.

export interface CodedQuestion extends Omit<OutlinedQuestion, 'code'> {
  readonly code: string
  /** The code where it is printed. */
  readonly printed: Located<string> | undefined
  /** Short name, ours; absent for a question we do not know. */
  readonly label: string | undefined
  readonly score: Score | undefined
}

/**
 * The questions with their codes. Reports cells without a score, printed codes
 * out of order, questions there is no code for, and a number of questions
 * other than the methodology's.
 */
export function codeQuestions(
  {questions}: Outline,
  totals: readonly SectionTotal[],
  file: VFile
): {questions: CodedQuestion[]; claims: Claim[]} {
  const codes = assignCodes(
    questions.map(({code, text, cell}) => ({
      code: code?.value,
      text: text.value,
      maximum: scoreOf(cell.value)?.outOf
    })),
    totals
  )
  const claims: Claim[] = []
  const coded = questions.flatMap((question, index): CodedQuestion[] => {
    const {code: printed, text, cell} = question
    const code = codes[index]
    const isKept = printed?.value === code
    if (printed !== undefined && !isKept) {
      report(file, 'question-code', printed.value, printed.position)
      claims.push({as: 'structure', rule: 'question-code', at: printed.position})
    }
    const score = parseScore(cell, file)
    if (code === undefined) {
      report(file, 'question-code', text.value, text.position)
      return []
    }
    const label = labelOf(code, score)
    return [{...question, code, printed: isKept ? printed : undefined, label, score}]
  })
  checkCount(coded, file)
  return {questions: coded, claims}
}

/** A question with another maximum is another question. */
function labelOf(code: string, score: Score | undefined): string | undefined {
  const question = questionOf(code)
  return score === undefined || score.outOf === question?.maximum ? question?.label : undefined
}

function checkCount(questions: readonly CodedQuestion[], file: VFile): void {
  const first = questions[0]
  const codes = new Set(questions.map(({code}) => code))
  const missing = methodology.filter(({code}) => !codes.has(code)).map(({code}) => code)
  if (first === undefined || (missing.length === 0 && codes.size === methodology.length)) return
  const without = missing.length > 0 ? ` without ${missing.join(', ')}` : ''
  report(file, 'question-count', `${codes.size} questions${without}`, first.text.position)
}
