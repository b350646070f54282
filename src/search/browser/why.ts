/** Says why a page was found. */
import type {Answer} from './evaluate.ts'
import {fold} from '../language/fold.ts'
import type {Passage, Said} from './passages.ts'
import type {Ranked} from './rank.ts'

export type Where = 'title' | 'record' | 'text' | 'notes'

export interface Why {
  /** Where the words stand, the most telling place first. */
  readonly where: readonly Where[]
  /** What was typed, and what the page says for it. */
  readonly as: readonly {readonly asked: string; readonly says: readonly string[]}[]
  /** What was typed and is not there. */
  readonly missing: readonly string[]
}

const titleFields = ['title', 'headline', 'also', 'is']
const recordFields = ['sub', 'head', 'coverage', 'topic', 'of']

/** More forms than these are not listed. */
const mostForms = 3

export function whyFound(
  {matches}: Ranked,
  answers: readonly Answer[],
  passages: readonly Passage[],
  /** What the title says for the query. */
  titled: readonly Said[]
): Why {
  const fields = new Set(matches.flatMap((match) => [...(match?.fields.keys() ?? [])]))
  const has = (names: readonly string[]): boolean => names.some((name) => fields.has(name))
  const where: Where[] = []
  if (has(titleFields)) where.push('title')
  if (has(recordFields) || passages.some(({kind}) => kind === 'section')) where.push('record')
  if (passages.some(({kind}) => kind === 'paragraph')) where.push('text')
  if (passages.some(({kind}) => kind === 'note')) where.push('notes')
  const as = answers.flatMap(({unit}, index) => {
    const said = new Map<string, string>()
    for (const {unit: of, text} of [...titled, ...passages.flatMap(({found}) => found)]) {
      if (of === index) said.set(fold(text), text)
    }
    const asked = fold(unit.printed)
    if (said.has(asked)) return []
    const says = [...said.values()].slice(0, mostForms)
    return says.length === 0 ? [] : [{asked: unit.printed, says}]
  })
  const missing = answers.flatMap(({unit}, index) =>
    matches[index] === undefined && !(unit.kind === 'word' && unit.soft === true)
      ? [unit.printed]
      : []
  )
  return {where, as, missing}
}
