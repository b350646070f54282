/** What a page that lists others shows above its list. */
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
}
