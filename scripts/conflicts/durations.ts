/**
 * One text against itself: two durations for the same thing (`for
 * over five days` … `the week-long blackout`), and a deadline given in figures
 * where another passage says that none is set.
 */
import {oncePer} from '../../src/model/memory.ts'
import {type Passage, quote} from '../passages/passage.ts'
import {type Statement, statementsOf, textOf} from '../passages/sentences.ts'
import {numberOf, numberPattern, tokenise} from '../passages/tokens.ts'
import {type Conflict, words} from './conflict.ts'

const hours: Readonly<Record<string, number>> = {
  hour: 1,
  day: 24,
  week: 168,
  month: 720,
  year: 8760
}

/** `for over five days`, `lasted two weeks` */
const given = new RegExp(
  `\\b(?:for|over|lasted|lasting|during)\\s+(?:over |about |nearly |almost |more than )?(?<count>${numberPattern}) (?<unit>hour|day|week|month|year)s?\\b`,
  'giu'
)

/** `the week-long blackout`, `the five-day drill`: points back to a time that was named. */
const pointing = new RegExp(
  `\\b(?:the|${words.saying} an?) (?:(?<count>${numberPattern})-(?<unit>hour|day|week|month|year)(?:-long)?|(?<whole>day|week|month|year)-long)\\b`,
  'giu'
)

export function durationConflicts(passages: readonly Passage[]): Conflict[] {
  return passages.filter(({role}) => role === 'prose').flatMap(inPassage)
}

const inPassage = oncePer((passage: Passage): readonly Conflict[] => {
  const {text} = passage
  const named = [...text.matchAll(given)]
  return [...text.matchAll(pointing)].flatMap((back): Conflict[] => {
    const before = named.findLast(({index}) => index < back.index)
    if (before === undefined || lengthOf(before) === lengthOf(back)) return []
    const sentences = statementsOf(passage)
    const [one, other] = [before, back].map((match) => sentences.find(({end}) => end > match.index))
    if (one === undefined || other === undefined || !areNear(sentences, one, other)) return []
    const values = [before[0], back[0]] as const
    // `the week-long` wants a noun, which may be of several words: `week-long` does not.
    const heading = values[1].slice(values[1].lastIndexOf(' ') + 1)
    return [
      {
        rule: 'duration',
        about: values.join(' '),
        title: `“${values[0]}” or “${heading}”?`,
        country: passage.country,
        sides: [
          {value: values[0], places: [quote(passage, one.start, one.end)]},
          {value: values[1], heading, places: [quote(passage, other.start, other.end)]}
        ]
      }
    ]
  })
})

function lengthOf({groups}: RegExpMatchArray): number {
  const {count, unit, whole} = groups ?? {}
  const size = hours[(whole ?? unit ?? 'day').toLowerCase()] ?? 1
  return size * numberOf(count ?? 'one')
}

/** What points back points to the sentence before or the one before that. */
function areNear(sentences: readonly Statement[], one: Statement, other: Statement): boolean {
  return sentences.indexOf(other) - sentences.indexOf(one) <= 2
}

/** `within 24 to 72 hours`, `within 30 days` */
const deadline = new RegExp(
  `\\bwithin (?:${numberPattern})(?: (?:to|and|or) (?:${numberPattern}))? (?:hours?|(?:working |business |calendar )?days?|weeks?|months?)\\b`,
  'iu'
)

/** Content words that two sentences on one deadline share at least. */
const sameSubject = 2

/** A deadline in figures in one text, and another sentence of the same text that says there is none yet. */
export function deadlineConflicts(passages: readonly Passage[]): Conflict[] {
  const prose = passages.filter(({role}) => role === 'prose')
  return [...Map.groupBy(prose, ({page}) => page).values()].flatMap((own) => {
    const statements = own.flatMap(statementsOf)
    const fixed = statements.flatMap((statement) => found(statement, deadline))
    const unset = statements.flatMap((statement) => found(statement, words.open))
    return fixed.flatMap((one) =>
      unset
        .filter((other) => stemsOf(one).intersection(stemsOf(other)).size >= sameSubject)
        .map((other): Conflict => ({
          rule: 'deadline',
          about: one.words,
          title: `“${one.words}”, or no deadline yet?`,
          country: one.statement.passage.country,
          sides: [sideOf(one), sideOf(other)]
        }))
    )
  })
}

interface Said {
  readonly statement: Statement
  readonly words: string
}

function found(statement: Statement, pattern: RegExp): Said[] {
  const [words] = pattern.exec(textOf(statement)) ?? []
  return words === undefined ? [] : [{statement, words}]
}

function sideOf({statement, words}: Said): Conflict['sides'][0] {
  const {passage, start, end} = statement
  return {value: words, places: [quote(passage, start, end)]}
}

/** What a deadline is for. */
function stemsOf({statement}: Said): Set<string> {
  const {passage} = statement
  const around = passage.text.slice(Math.max(0, statement.start - 160), statement.end)
  return new Set(
    tokenise(around).flatMap(
      ({lower}) => words.deadlines.find((one) => lower.startsWith(one)) ?? []
    )
  )
}
