/** What relations are made between: measures, indicators, sections of articles, pages of other kinds. */
import {kindOf, kindsWhere, wholeKinds, type PageKind} from '../../src/kinds/index.ts'
import type {Comparison} from '../../src/kinds/kind.ts'
import type {Passage} from '../passages/passage.ts'

export interface Unit {
  /** Address of the page, with the anchor of the section where sections are compared. */
  readonly id: string
  readonly page: string
  /** Absent for the opening of a page, and where pages are compared as a whole. */
  readonly section?: string
  readonly kind: PageKind
  readonly comparison: Comparison
  /** Whether its page is a part of another: it is named second, and compared with no other part. */
  readonly isPart: boolean
  /** `C5` of a question. */
  readonly code?: string
  readonly country: string
  /**
   * What counts once when rarity is counted: the same question of two editions
   * of a report is one topic, though it is two pages.
   */
  readonly topic: string
  /** As the record prints it: the sub-pillar of a measure, the question of an indicator. */
  readonly title: string
  readonly passages: readonly Passage[]
  /** Its place among the units. */
  readonly order: number
}

/** The units of the passages, in order; of kinds that are not compared there are none. */
export function unitsOf(passages: readonly Passage[]): Unit[] {
  const units = new Map<string, Unit & {passages: Passage[]}>()
  let section: string | undefined
  let page = ''
  for (const passage of passages) {
    const {kind, role, code} = passage
    const {comparison, isPart = false} = kindOf({kind})
    if (comparison === undefined) continue
    if (passage.page !== page) section = undefined
    page = passage.page
    if (comparison.unit === 'section' && role === 'heading') section = passage.anchor
    const id = section === undefined ? page : `${page}#${section}`
    const unit = units.get(id)
    if (unit !== undefined) unit.passages.push(passage)
    else {
      units.set(id, {
        id,
        page,
        kind,
        comparison,
        isPart,
        country: passage.country,
        topic: topicOf(passage, id),
        title: role === 'title' ? passage.text : '',
        passages: [passage],
        order: units.size,
        ...(section === undefined ? {} : {section}),
        ...(code === undefined ? {} : {code})
      })
    }
  }
  return [...units.values()]
}

function topicOf({country, edition, page}: Passage, id: string): string {
  return edition === undefined ? id : `${country} ${page.replace(`/${edition}/`, '/')}`
}

/** What counts once where laws and names are counted: a page, however many of its sections cite them. */
export function textOf({comparison, page, topic}: Unit): string {
  return comparison.unit === 'section' ? page : topic
}

/** Of two kinds the one that a relation names first; parts of a report come last. */
const ranks = new Map<PageKind, number>(
  [...wholeKinds, ...kindsWhere(({isPart}) => isPart === true)].map(
    (kind, index) => [kind, index] as const
  )
)

/** Whether two units are compared, the first as the first of a relation. */
export function areCompared(one: Unit, other: Unit): boolean {
  if (one.page === other.page || one.isPart) return false
  if (one.kind !== other.kind) return (ranks.get(one.kind) ?? 0) < (ranks.get(other.kind) ?? 0)
  return one.comparison.withOwnKind === true && one.order < other.order
}

/** What says something by itself; a title that names a subject does not, nor does whom a measure covers. */
export function isStatement({role, anchor}: Passage): boolean {
  return (role === 'prose' && anchor !== 'coverage') || role === 'instrument'
}
