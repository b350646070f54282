/** A mention of a law: where it stands and what its words say, before anybody asks which law it is. */
import type {ArticleRef} from '../articles.ts'
import type {DatabaseLink} from '../databases.ts'
import type {Family} from '../kinds.ts'
import type {LawName} from '../names.ts'
import type {LawNumber} from '../numbers.ts'
import type {Passage} from '../text.ts'

/**
 * How a law is named.
 * - `full`: by name or number, enough to know it by
 * - `short`: `Personal Data Law`, `criminal code`
 * - `back`: `the Law`, `these Rules`, pointing to one named before
 * - `described`: `a 2016 law`, `new rules for blocking`
 * - `article`: an article alone, `Article 179 prescribes …`
 * - `link`: its address in a database of laws
 */
export type Form = 'full' | 'short' | 'back' | 'described' | 'article' | 'link'

export interface Mention {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly form: Form
  readonly family: Family | undefined
  readonly lang: 'en' | 'ru' | 'kk'
  readonly name?: LawName
  readonly number?: LawNumber
  /** The date of the act, as far as printed. */
  readonly date?: string
  readonly body?: string
  readonly articles: readonly ArticleRef[]
  /** Other names the mention gives in brackets: `(“Informatization Law”)`. */
  readonly aliases?: readonly LawName[]
  /** Kinds that these names give: a regulation of a union may be called an act. */
  readonly aliasFamilies?: readonly Family[]
  /** Addresses in databases of laws that stand beside it. */
  readonly links?: readonly DatabaseLink[]
  /** A draft is no law yet. */
  readonly draft?: true
  /**
   * Good only if something else confirms it: a capitalised `Rules On Protests`
   * in a note may be a headline.
   */
  readonly tentative?: true
  /** Where the mention begins that it translates or gives another name for, in the same passage. */
  readonly pair?: number
}

/** The words of a mention. */
export function printed({passage, start, end}: Mention): string {
  return passage.text.slice(start, end)
}
