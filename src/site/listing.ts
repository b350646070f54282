/** What a page that lists others shows above its list. */
import {subsetsIn, type Subset} from './typefaces.ts'
import type {Section} from './sections.ts'

/** A link by name: a step of a breadcrumb, a picture. */
export interface NamedLink {
  readonly name: string
  readonly address: string
}

export interface ListingView {
  /** The headline. */
  readonly title: string
  /** For the title bar, where the headline does not say enough. */
  readonly windowTitle?: string
  readonly description?: string
  readonly section: Section
  readonly trail?: readonly NamedLink[]
  /** The parts of the text face that the page needs at once. */
  readonly subsets?: readonly Subset[]
}

/** The head of a listing; `shown` is what the page shows below it, to know which letters it needs. */
export function listingView(head: ListingView, shown: unknown): ListingView {
  const subsets = subsetsIn(head.title, JSON.stringify(shown ?? ''))
  return subsets.length === 0 ? head : {...head, subsets}
}
