/** What a page refers to and what refers to it, one entry for each other page. */
import type {Page} from '../kinds/index.ts'
import type {Atlas} from '../atlas/atlas.ts'

export interface Passage {
  /** Address of the passage, with its anchor. */
  readonly address: string
  readonly sentence: string
}

export interface Related {
  readonly page: Page
  readonly passages: readonly Passage[]
}

/** The pages a page refers to, in the order of its text, with the passages that do. */
export function refersTo(page: Page, atlas: Atlas): readonly Related[] {
  return [...Map.groupBy(page.references, ({to}) => to)].flatMap(([address, references]) => {
    const other = atlas.at(address)
    if (other === undefined) return []
    return [
      {
        page: other,
        passages: distinct(
          references.map(({from, sentence}) => ({address: `${page.address}#${from}`, sentence}))
        )
      }
    ]
  })
}

/** The pages that refer to a page, with the sentences that do. */
export function referredToBy(page: Page, atlas: Atlas): readonly Related[] {
  return [...Map.groupBy(atlas.referredToBy(page), ({from}) => from)].map(([from, links]) => ({
    page: from,
    passages: distinct(
      links.map(({reference}) => ({
        address: `${from.address}#${reference.from}`,
        sentence: reference.sentence
      }))
    )
  }))
}

/** One sentence may name a page twice. */
function distinct(passages: readonly Passage[]): readonly Passage[] {
  return [
    ...Map.groupBy(passages, ({address, sentence}) => `${address} ${sentence}`).values()
  ].flatMap(([first]) => (first === undefined ? [] : [first]))
}
