/**
 * Gives each question of a report its code, `A1` … `C8`.
 *
 * The reports print none: codes follow from the order, and the section lines
 * say where a section ends, since the most points its questions can give add
 * up to its total. Some editions print them: where the totals do not fit the
 * questions, as in a report that lacks one, those stand that are in order.
 */
import {firstNot} from '../../../src/model/order.ts'
import {codeOfWording, type Question, questionOf, questions} from './questions.ts'

/** A code has at most two digits. */
const lastNumber = 99

export interface PrintedQuestion {
  /** As printed; undefined where the report prints none. */
  readonly code: string | undefined
  readonly text: string
  /** Most points; undefined where the cell could not be read. */
  readonly maximum: number | undefined
}

export interface SectionTotal {
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
    const open = questions.filter(({code}) => rankOf(code) > after && rankOf(code) < before)
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
  let letter = questions[0]?.code.charAt(0) ?? ''
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
