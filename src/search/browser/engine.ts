/** What the search needs of an index, so that it can run on Pagefind anywhere. */

export interface Anchor {
  readonly element: string
  readonly id: string
  /** Index of its first word in the content. */
  readonly location: number
}

/** The text of a page as the index keeps it. */
export interface Fragment {
  /** Root-relative, without the base path. */
  readonly address: string
  readonly content: string
  readonly anchors: readonly Anchor[]
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}

export interface Hit {
  readonly id: string
  /** Of the text alone; metadata counts through `fields`. */
  readonly score: number
  /** Indexes of the words found. */
  readonly words: readonly number[]
  /** Fields of the metadata that hold the word. */
  readonly fields: readonly string[]
  readonly load: () => Promise<Fragment>
}

export interface Engine {
  /** How many pages there are. */
  readonly pages: number
  /** Pages with this very word, or with these words in a row. */
  readonly exactly: (words: readonly string[]) => Promise<readonly Hit[]>
  /** Pages with words that begin so; where no word does, with the longest word that begins it. */
  readonly beginning: (word: string) => Promise<readonly Hit[]>
  /** Words of the index that are one slip away from this one, the likeliest first. */
  readonly near: (word: string) => Promise<readonly string[]>
}
