/** A file of the site that is no page. */
export interface SiteFile<Content = string> {
  /** Address within the site: `/data/measures.csv`. */
  readonly address: string
  readonly content: Content
}
