/** What an answer amounts to, in a sentence or two. */
import {counted} from './dom.ts'
import type {Answered} from './rows.ts'

/** Sentences for an answer; pages that have but some of the words are never counted with those that have all. */
export function summaryOf({laws, rows, outcome}: Answered): string {
  const {absent = [], answers = []} = outcome?.found ?? {}
  const none = absent.map((words) => `No page has “${words}”.`)
  // What no page has, all of them lack.
  const lacking = answers.filter(
    ({unit, matches}) => matches.size === 0 && !(unit.kind === 'word' && unit.soft === true)
  ).length
  const whole = rows.filter(({ranked}) => (ranked?.missing ?? 0) <= lacking).length
  const counts = [
    ...(laws.length > 0 ? [counted(laws.length, 'law')] : []),
    ...(whole > 0 ? [counted(whole, 'page') + havingOf(whole, answeredBy(answers), absent)] : [])
  ]
  const partial = rows.length - whole
  if (counts.length === 0 && partial === 0) {
    return none.length > 0 ? none.join(' ') : 'Nothing found'
  }
  if (whole === 0 && partial > 0) {
    const some = `${counted(partial, 'page')} ${partial === 1 ? 'has' : 'have'} some of them.`
    const lead = none.length > 0 ? none : ['No page has all of these words.']
    return [...(laws.length > 0 ? [`${counted(laws.length, 'law')}.`] : []), ...lead, some].join(
      ' '
    )
  }
  const rest = partial > 0 ? `, ${partial.toLocaleString('en')} more with some of the words` : ''
  return [...none, counts.join(' and ') + rest].join(' ')
}

type Answers = NonNullable<Answered['outcome']>['found']['answers']

/** What pages were found for. */
function answeredBy(answers: Answers): string[] {
  return answers.flatMap(({unit, matches, instead}) =>
    matches.size === 0 ? [] : [instead[0] ?? unit.printed]
  )
}

/** Where something is on no page, the count says what it is of. */
function havingOf(count: number, words: readonly string[], absent: readonly string[]): string {
  if (absent.length === 0 || words.length === 0) return ''
  const list = words.map((word) => `“${word}”`).join(' and ')
  return ` ${count === 1 ? 'has' : 'have'} ${list}`
}
