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
import type {Timeframe, TimeframeEvent} from '../../../src/model/fields.ts'
import {monthNumber} from '../../../src/model/months.ts'
import {report} from '../rules.ts'
import type {Located} from '../../../src/kinds/reader.ts'

type Kind = TimeframeEvent['kind']

/** What changes or ends a law: `amended by Law No. 5 in 2015`, `repealed by the Act of 3 June 2020`. */
const byLaw =
  '(?: by .{1,80}? (?:in|on|of)(?= (?:the )?(?:\\d|[a-z]{3,9}\\.? \\d))| (?:in|on|since|from))?'

/** The phrases a clause begins with. The longer one of two alike comes first. */
const phrases: readonly (readonly [Kind, RegExp])[] = [
  ['last-visited', /last (?:visited|checked|accessed|consulted)(?: (?:in|on))?/y],
  ['proposed', /(?:first )?(?:proposed|drafted|introduced|tabled)(?: (?:in|on|since))?/y],
  ['last-reported', /(?:as )?last reported(?: (?:in|on))?/y],
  ['reported', /(?:as )?reported(?: (?:in|on|since|from|between))?/y],
  ['last-amended', new RegExp(`(?:as )?(?:last|lastly|latest) amend(?:ed|ment)${byLaw}`, 'y')],
  [
    'amended',
    new RegExp(
      `(?:as |with )?(?:further )?(?:amend(?:ed|ments?)|revis(?:ed|ions?)|modified)${byLaw}`,
      'y'
    )
  ],
  ['until', /(?:no longer )?in (?:force|effect) (?:until|till)/y],
  ['until', /no longer in (?:force|effect)(?: (?:since|from|as of))?/y],
  [
    'entry-into-force',
    /(?:entry|entered|entering|enters?|coming|came) into (?:force|effect)(?: (?:in|on|from|since))?/y
  ],
  ['entry-into-force', /in (?:force|effect) (?:since|from)/y],
  ['entry-into-force', /effective(?: (?:since|from|in|as of))?/y],
  ['enforced', /(?:enforce(?:ment|d)|appli(?:ed|cable|cation))(?: (?:from|since|in|as of))?/y],
  [
    'until',
    new RegExp(
      '(?:temporarily )?(?:repealed|replaced|suspended|superseded|annulled|abrogated|abolished|' +
        `withdrawn|lifted|expired|terminated|revoked)${byLaw}`,
      'y'
    )
  ],
  ['until', /(?:until|till|to|through)/y],
  ['since', /(?:(?:ongoing )?since|from|between|as of|starting(?: (?:in|from))?)/y]
]

/** Kinds that may have several dates: `as amended in 2015, 2017 and 2019`. */
const lists: ReadonlySet<Kind> = new Set<Kind>(['amended', 'reported'])

const none = /^(?:n ?\/ ?a|n\.? ?a|not applicable)$/
const clauseBreak = /,? ?(?:(?:and|&) )?/y
/** `2018-2020`, `2018 to 2020`, `between 2018 and 2020`. */
const spanBreak = / ?(?:[-–—]|to|until|through|and) ?/y
const dateBreak = /(?:, ?(?:(?:and|&) )?| (?:and|&) )/y

/** `May 2013`, `the 12th of May 2013`, `May 12, 2013`, `early 2013`, `the end of 2013`. */
const datePattern =
  / ?(?:(?:in|on) )?(?:(?:early|mid|late|spring|summer|autumn|fall|winter|q[1-4]|the (?:beginning|start|middle|end) of|(?:the )?(?:first|second) half of)[ -])?(?:(?:(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?<month>[a-z]{3,9})(?:\.|,)? (?:(?<dayAfter>\d{1,2})(?:st|nd|rd|th)?,? )?)?(?<year>\d{4})(?: onwards?)?(?![\d]|-\d{2}(?!\d))/y

/** `2013-05-12`, `12/05/2013`, `12.05.2013`; of a day and a month below 13 it cannot be said which is which. */
const numericPattern =
  / ?(?:(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?|(?<one>\d{1,2})(?<sign>[./])(?<other>\d{1,2})\k<sign>(?<last>\d{4}))(?!\d)/y

/**
 * The timeframe of a line. Reports `timeframe-unread` and keeps the line where
 * it says something else, `day-impossible` where the calendar has no such day,
 * and `date-order` where an end comes before its beginning.
 */
export function parseTimeframe(line: Located<string>, file: VFile): Timeframe {
  const {value: printed, position} = line
  const text = plain(printed)
  if (none.test(text)) return {kind: 'not-applicable', printed}
  const events = eventsOf(text)
  if (events === 'impossible') report(file, 'day-impossible', printed, position)
  else if (events.length === 0) report(file, 'timeframe-unread', printed, position)
  else {
    if (!isInOrder(events)) report(file, 'date-order', printed, position)
    return {kind: 'events', printed, events}
  }
  return {kind: 'unread', printed}
}

/** Whether what changes or ends comes after what begins; as far as both dates say. */
function isInOrder(events: readonly TimeframeEvent[]): boolean {
  const start = events.find(({kind}) => kind === 'since')?.date
  if (start === undefined) return true
  return events.every(({kind, date}) => {
    if (!/^(?:last-)?amended$|^until$/.test(kind)) return true
    const length = Math.min(start.length, date.length)
    return date.slice(0, length) >= start.slice(0, length)
  })
}

/** `Since May 2013 (as amended in 2021).` → `since may 2013, as amended in 2021` */
function plain(printed: string): string {
  const text = printed
    .toLowerCase()
    .replace(/(?<=[a-z]):\s/g, ' ')
    .replace(/[\s();,]+/g, (gap) => (/[();,]/.test(gap) ? ', ' : ' '))
    .replace(/^[ ,]+/, '')
  let end = text.length
  while (end > 0 && ' ,.'.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** All events of a line; none where any part of it is not understood. */
function eventsOf(text: string): TimeframeEvent[] | 'impossible' {
  const events: TimeframeEvent[] = []
  let at = 0
  while (at < text.length) {
    if (at > 0) at = after(clauseBreak, text, at) ?? at
    // `From 2001 to 2020, repealed` says again that it has ended.
    if (endsUndated(text, at) && events.some(({kind}) => kind === 'until')) break
    const phrase = phraseAt(text, at) ?? endedSpan(text, at)
    if (!phrase) return []
    const span = spanAt(text, phrase)
    if (span !== undefined) {
      if (!span.events.every(({date}) => date.exists)) return 'impossible'
      events.push(...span.events.map(({kind, date}) => ({kind, date: date.value})))
      at = span.end
      continue
    }
    let date = dateAt(text, phrase.end)
    if (!date) return []
    while (date) {
      if (!date.exists) return 'impossible'
      events.push({kind: phrase.kind, date: date.value})
      at = date.end
      const next = lists.has(phrase.kind) ? after(dateBreak, text, at) : undefined
      date = next === undefined ? undefined : dateAt(text, next)
    }
  }
  return events
}

/** What the second date of `from 2013 to 2018` and of `reported in 2018-2020` is. */
const spanEnds: Partial<Record<Kind, Kind>> = {since: 'until', reported: 'last-reported'}

/** Two dates with what lies between them: `from May 2013 to June 2018`, `reported in 2018-2020`. */
function spanAt(
  text: string,
  {kind, start, end}: Phrase
): {events: {kind: Kind; date: FoundDate}[]; end: number} | undefined {
  const endKind = spanEnds[kind]
  const first = dateAt(text, end)
  if (endKind === undefined || first === undefined) return undefined
  const next = after(spanBreak, text, first.end)
  const last = next === undefined ? undefined : dateAt(text, next)
  if (next === undefined || last === undefined) return undefined
  // `Reported in 2018 and 2020` names two years, `between 2018 and 2020` all of them.
  const phrase = text.slice(start, end)
  const isBetween = phrase.endsWith('between')
  const separator = text.slice(first.end, next).trim()
  if ((separator === 'and') !== isBetween) return undefined
  // `Since 2013-2014` does not say when it began, and not that it ended.
  if (phrase.endsWith('since') && /^[-–—]$/.test(separator)) return undefined
  const events = [
    {kind, date: first},
    {kind: endKind, date: last}
  ]
  return {events, end: last.end}
}

interface Phrase {
  readonly kind: Kind
  readonly start: number
  readonly end: number
}

function phraseAt(text: string, at: number): Phrase | undefined {
  for (const [kind, pattern] of phrases) {
    const end = after(pattern, text, at)
    if (end !== undefined) return {kind, start: at, end}
  }
  return undefined
}

/** What ends a law, without a date. */
const undatedEnd =
  /(?:now |since )?(?:repealed|replaced|superseded|annulled|abrogated|abolished|withdrawn|lifted|expired|terminated|revoked|no longer in (?:force|effect))$/y

function endsUndated(text: string, at: number): boolean {
  return after(undatedEnd, text, at) !== undefined
}

/** The beginning of `2019–2022, repealed`: the second date is the end, as the last word says. */
function endedSpan(text: string, at: number): Phrase | undefined {
  const word = text.lastIndexOf(', ') + 2
  const isEnded = at === 0 && word > 1 && endsUndated(text, word)
  return isEnded ? {kind: 'since', start: 0, end: 0} : undefined
}

/** Where a pattern that matches at an offset ends. */
function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : undefined
}

interface FoundDate {
  readonly value: string
  readonly end: number
  /** Whether the calendar has such a day. */
  readonly exists: boolean
}

function dateAt(text: string, at: number): FoundDate | undefined {
  return numericDateAt(text, at) ?? writtenDateAt(text, at)
}

function writtenDateAt(text: string, at: number): FoundDate | undefined {
  datePattern.lastIndex = at
  const {groups} = datePattern.exec(text) ?? {}
  const end = datePattern.lastIndex
  const {year, month, day = groups?.['dayAfter']} = groups ?? {}
  if (year === undefined || !isYear(Number(year))) return undefined
  if (month === undefined) return {value: year, end, exists: true}
  const number = monthNumber(month)
  if (number === undefined) return undefined
  return {value: `${year}-${number}`, end, exists: isDay(year, number, day)}
}

function numericDateAt(text: string, at: number): FoundDate | undefined {
  numericPattern.lastIndex = at
  const {groups} = numericPattern.exec(text) ?? {}
  const end = numericPattern.lastIndex
  const {one = '', other = '', sign, last} = groups ?? {}
  const year = groups?.['year'] ?? last
  if (year === undefined || !isYear(Number(year))) return undefined
  if (last === undefined) {
    const {month = '', day} = groups ?? {}
    return {value: `${year}-${month}`, end, exists: isDay(year, month, day)}
  }
  const [day, month] = [one, other].map((part) => part.padStart(2, '0'))
  const dayFirst = isDay(year, month ?? '', day)
  const monthFirst = sign === '/' && isDay(year, day ?? '', month)
  if (dayFirst && monthFirst && day !== month) return {value: year, end, exists: true}
  const value = `${year}-${(dayFirst ? month : day) ?? ''}`
  return {value, end, exists: dayFirst || monthFirst}
}

/** Law is old, but not as old as a year that is a misprint. */
function isYear(year: number): boolean {
  return year >= 1700 && year <= 2100
}

function isDay(year: string, month: string, day = '1'): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

const opening =
  /^(?:(?:as )?(?:since|ongoing since|until|reported|last|latest|amended|effective|from|between|proposed|as of|suspended|replaced|repealed|withdrawn|enforce(?:d|ment)|entry|entered|in force|in effect)\b|n ?\/ ?a\b|n\.? ?a\b|not applicable)/

/** Whether a line begins like a timeframe, readable or not. */
export function beginsLikeTimeframe(line: string): boolean {
  return opening.test(plain(line.slice(0, 40)))
}

const reports: ReadonlySet<Kind> = new Set<Kind>(['reported', 'last-reported', 'last-visited'])

/** Whether a timeframe says when something was reported, not since when it is law. */
export function isReported(timeframe: Timeframe): boolean {
  return timeframe.kind === 'events' && timeframe.events.every(({kind}) => reports.has(kind))
}
