/** The page of an article, and the list of all. */
import type {Atlas} from '../../atlas/atlas.ts'
import {countryPageAddress} from '../../atlas/lists.ts'
import type {SourceClass} from '../../model/sources.ts'
import {spelledDate, yearOf} from '../../site/dates.ts'
import type {ListingView, NamedLink} from '../../site/listing.ts'
import {counted} from '../../site/names.ts'
import {definePageType, pagedList, type Pager, pagerOf, pageTitle} from '../../site/page-type.ts'
import {readingView, type ReadingView} from '../../reading/reading.ts'
import type {Article} from './index.ts'

export interface ArticleView {
  readonly reading: ReadingView
  readonly title: string
  /** Whether the text prints the title. */
  readonly isTitled: boolean
  readonly notices: readonly string[]
  readonly authors: Article['authors']
  /** As the manifest has them, where the text is not signed. */
  readonly writtenBy: string | undefined
  readonly firm: string | undefined
  readonly country: NamedLink | undefined
  /** ISO 8601, and in words. */
  readonly published: {readonly date: string; readonly spelled: string} | undefined
  readonly signature: readonly string[]
}

const trail = [{name: 'Articles', address: '/articles/'}]

export const articlePage = definePageType({
  name: 'article',
  subjects: ({articles}) => articles.map((article) => [article.address, article] as const),
  view: articleView
})

function articleView(article: Article, atlas: Atlas): ArticleView {
  const {title, untitled, authors, firm, country, notices, signature} = article
  const {source} = atlas.accountOf(article)
  const isByAi = source.class === 'ai'
  return {
    reading: readingView(article, atlas, {
      trail,
      description: [
        title,
        source.publisher,
        country?.name,
        isByAi ? 'Text written by AI' : undefined
      ]
        .filter((part) => part !== undefined)
        .join('. ')
    }),
    title,
    isTitled: untitled !== true,
    notices,
    authors,
    writtenBy: authors.length === 0 ? source.authors?.join(', ') : undefined,
    firm,
    country: country && {
      name: country.name,
      address: countryPageAddress(country.code.toLowerCase())
    },
    published:
      source.published === undefined
        ? undefined
        : {date: source.published, spelled: spelledDate(source.published)},
    signature
  }
}

export interface ArticlesView {
  readonly head: ListingView
  readonly lede: string
  readonly articles: readonly (NamedLink & {
    readonly class: SourceClass
    /** Who wrote it, where and when. */
    readonly byline: string
  })[]
  readonly pager: Pager
}

export const articlesPage = definePageType({
  name: 'articles',
  subjects: ({articles}) => pagedList('/articles/', articles),
  view: (page, atlas): ArticlesView => ({
    head: {
      title: 'Articles',
      windowTitle: pageTitle('Articles', page),
      section: 'articles',
      description: 'Articles on digital regulation, each with its authors and source type.'
    },
    lede: `${counted(page.total, 'article')} on digital regulation. Check the source type first.`,
    articles: page.rows.map((article) => {
      const {source} = atlas.accountOf(article)
      const names = article.authors.map(({name}) => name)
      return {
        name: article.title,
        address: article.address,
        class: source.class,
        byline: [
          names.join(', ') || source.authors?.join(', '),
          source.publisher,
          article.country?.name,
          source.published && yearOf(source.published)
        ]
          .filter(Boolean)
          .join(' · ')
      }
    }),
    pager: pagerOf('/articles/', page)
  })
})
