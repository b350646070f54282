/** What relations are made between: measures, indicators, sections of articles, pages of other kinds. */
import {kindOf, kindsWhere, wholeKinds, type PageKind} from '../../src/kinds/index.ts'
import type {Passage} from '../passages/passage.ts'

export interface Unit {
  /** Address of the page, with the anchor of the section for an article. */
  readonly id: string
  readonly page: string
  /** The section of an article; absent for its opening and for other pages. */
  readonly section?: string
  readonly kind: PageKind
  readonly country: string
  /**
   * What counts once when rarity is counted: the same question of two editions
   * of a report is one topic, though it is two pages.
   */
  readonly topic: string
  /** The title of a measure or the question of an indicator. */
  readonly title: string
  readonly passages: readonly Passage[]
}

/** The units of the passages, in order; a report's own page is an overview of its indicators and none. */
export function unitsOf(passages: readonly Passage[]): Unit[] {
  const units = new Map<string, Unit & {passages: Passage[]}>()
  let section: string | undefined
  let page = ''
  for (const passage of passages) {
    const {kind, role} = passage
    if (kindOf({kind}).parts !== undefined) continue
    if (passage.page !== page) section = undefined
    page = passage.page
    if (kind === 'article' && role === 'heading') section = passage.anchor
    const id = section === undefined ? page : `${page}#${section}`
    const unit = units.get(id)
    if (unit !== undefined) unit.passages.push(passage)
    else {
      units.set(id, {
        id,
        page,
        kind,
        country: passage.country,
        topic: topicOf(passage, id),
        title: role === 'title' ? passage.text : '',
        passages: [passage],
        ...(section === undefined ? {} : {section})
      })
    }
  }
  return [...units.values()]
}

function topicOf({kind, country, edition, page}: Passage, id: string): string {
  return kind === 'indicator' && edition !== undefined
    ? `${country} ${page.replace(`/${edition}/`, '/')}`
    : id
}

/** What counts once where laws and names are counted: an article, however many of its sections cite them. */
export function textOf({kind, page, topic}: Unit): string {
  return kind === 'article' ? page : topic
}

/** Of two kinds the one that a relation names first; parts of a report come last. */
const ranks = new Map<PageKind, number>(
  [...wholeKinds, ...kindsWhere(({isPart}) => isPart === true)].map(
    (kind, index) => [kind, index] as const
  )
)

/** Whether two units are compared, the first as the first of a relation; `order` is that of the units. */
export function areCompared(one: Unit, other: Unit, order: ReadonlyMap<Unit, number>): boolean {
  if (one.page === other.page || kindOf(one).isPart === true) return false
  if (one.kind !== other.kind) return (ranks.get(one.kind) ?? 0) < (ranks.get(other.kind) ?? 0)
  return one.kind === 'measure' && (order.get(one) ?? 0) < (order.get(other) ?? 0)
}

/** `C5` of an indicator's address. */
export function codeOf({kind, page}: Unit): string | undefined {
  return kind === 'indicator' ? /\/([a-z]\d+)\/$/.exec(page)?.[1]?.toUpperCase() : undefined
}
