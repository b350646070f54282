/**
 * Reads the little language of timeframes:
 *
 *     Since May 2013, as amended in 2015, 2017, last amended September 2022
 *     Since April 2005, until September 2010
 *     Reported in 2017, 2019, last reported in 2020
 *     N/A
 *
 * Days are left to the printed line, which is always kept. A line that says
 * anything else is not guessed at.
 */
import type {VFile} from 'vfile'
import type {Timeframe, TimeframeEvent} from '../../../src/model/page.ts'
import {report} from '../rules.ts'
import type {Located} from '../source.ts'

type Kind = TimeframeEvent['kind']

/** The phrases a clause begins with. The longer one of two alike comes first. */
const phrases: readonly (readonly [Kind, RegExp])[] = [
  ['last-reported', /(?:as )?last reported(?: (?:in|on))?/y],
  ['reported', /(?:as )?reported(?: (?:in|on))?/y],
  ['last-amended', /(?:as )?(?:last|lastly|latest) amend(?:ed|ment)(?: (?:in|on))?/y],
  ['amended', /(?:as )?(?:further )?amend(?:ed|ment|ments)(?: (?:in|on))?/y],
  ['entry-into-force', /(?:entry|entered|entering|enters?) into force(?: (?:in|on|from|since))?/y],
  ['entry-into-force', /in (?:force|effect) (?:since|from)/y],
  ['entry-into-force', /effective (?:since|from|in)/y],
  ['enforced', /enforce(?:ment|d)(?: (?:from|since|in))?/y],
  ['until', /(?:until|repealed in|expired in)/y],
  ['since', /since/y]
]

/** Kinds that may have several dates: `as amended in 2015, 2017 and 2019`. */
const lists: ReadonlySet<Kind> = new Set<Kind>(['amended', 'reported'])

const none = /^(?:n ?\/ ?a|n\.? ?a|not applicable)$/
const clauseBreak = /,? ?(?:(?:and|&) )?/y
const dateBreak = /(?:, ?(?:(?:and|&) )?| (?:and|&) )/y

const months =
  'january february march april may june july august september october november december'
    .split(' ')
    .map((name, index) => ({name, number: String(index + 1).padStart(2, '0')}))

const datePattern =
  / ?(?:(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>[a-z]{3,9})\.? (?:(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?,? )?)?(?<year>\d{4})(?!\d)/y

/** The timeframe of a line. Reports `timeframe-unread` and keeps the line where it says something else. */
export function parseTimeframe(line: Located<string>, file: VFile): Timeframe {
  const {value: printed, position} = line
  const text = plain(printed)
  if (none.test(text)) return {kind: 'not-applicable', printed}
  const events = eventsOf(text)
  if (events.length > 0) return {kind: 'events', printed, events}
  report(file, 'timeframe-unread', printed, position)
  return {kind: 'unread', printed}
}

/** `Since May 2013 (as amended in 2021).` → `since may 2013, as amended in 2021` */
function plain(printed: string): string {
  const text = printed
    .toLowerCase()
    .replace(/[\s();,]+/g, (gap) => (/[();,]/.test(gap) ? ', ' : ' '))
    .replace(/^[ ,]+/, '')
  let end = text.length
  while (end > 0 && ' ,.'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** All events of a line; none where any part of it is not understood. */
function eventsOf(text: string): TimeframeEvent[] {
  const events: TimeframeEvent[] = []
  let at = 0
  while (at < text.length) {
    if (at > 0) at = after(clauseBreak, text, at) ?? at
    const phrase = phraseAt(text, at)
    if (!phrase) return []
    let date = dateAt(text, phrase.end)
    if (!date) return []
    while (date) {
      events.push({kind: phrase.kind, date: date.value})
      at = date.end
      const next = lists.has(phrase.kind) ? after(dateBreak, text, at) : undefined
      date = next === undefined ? undefined : dateAt(text, next)
    }
  }
  return events
}

function phraseAt(text: string, at: number): {kind: Kind; end: number} | undefined {
  for (const [kind, pattern] of phrases) {
    const end = after(pattern, text, at)
    if (end !== undefined) return {kind, end}
  }
  return undefined
}

/** Where a pattern that matches at an offset ends. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function dateAt(text: string, at: number): {value: string; end: number} | undefined {
  datePattern.lastIndex = at
  const {groups} = datePattern.exec(text) ?? {}
  const end = datePattern.lastIndex
  const {year, month, day = '1', dayAfter = '1'} = groups ?? {}
  if (year === undefined || !isYear(Number(year)) || !isDay(day) || !isDay(dayAfter))
    return undefined
  if (month === undefined) return {value: year, end}
  const number = monthNumber(month)
  return number === undefined ? undefined : {value: `${year}-${number}`, end}
}

/** Law is old, but not as old as a year that is a misprint. */
function isYear(year: number): boolean {
  return year >= 1700 && year <= 2100
}

function isDay(day: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31
}

/** `september`, `sept`, `sep`. */
function monthNumber(word: string): string | undefined {
  const month = months.find(({name}) => name === word || name.slice(0, 3) === word)
  return word === 'sept' ? '09' : month?.number
}

const opening =
  /^(?:(?:as )?(?:since|until|reported|last|latest|amended|effective|from|enforce(?:d|ment)|entry|entered|in force|in effect)\b|n ?\/ ?a\b|n\.? ?a\b|not applicable)/

/** Whether a line begins like a timeframe, readable or not. */
export function beginsLikeTimeframe(line: string): boolean {
  return opening.test(plain(line.slice(0, 40)))
}

/** Whether a timeframe says when something was reported, not since when it is law. */
export function isReported(timeframe: Timeframe): boolean {
  return (
    timeframe.kind === 'events' &&
    timeframe.events.every(({kind}) => kind === 'reported' || kind === 'last-reported')
  )
}
