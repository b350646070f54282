/** Laws as their lists, their pages and the records of other pages show them. */
import type {Atlas} from '../atlas/atlas.ts'
import {findingsOf, type NamedLaw} from '../atlas/findings.ts'
import {kindOf, sectionsOfKinds} from '../kinds/index.ts'
import type {Law, Unresolved} from '../atlas/concordance.ts'
import {scopeName} from '../model/countries.ts'
import {type Passage, passageOf, type Place, placeOf} from '../related/passages.ts'
import {joined} from '../site/countries.ts'
import {counted} from '../site/names.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'
import {shownPlaces} from './dates.ts'

/** A row of a list of laws. */
export interface LawRow {
  readonly address: string
  readonly title: string
  readonly scope: string
  readonly jurisdiction: string
  /** `law`, `code`; absent where no text says. */
  readonly kind?: string
  readonly number: string
  /** ISO 8601 */
  readonly date?: string
  readonly citations: number
}

export function lawRow({address, title, scope, family, numbers, dates, mentions}: Law): LawRow {
  const [date] = dates
  return {
    address,
    title,
    scope,
    jurisdiction: scopeName(scope),
    ...(family !== undefined && {kind: family}),
    number: numbers.map(({text}) => text).join(' or '),
    ...(date !== undefined && {date: date.text}),
    citations: mentions.length
  }
}

/** A reference that identifies no law, with the reason. */
export interface UnresolvedReference {
  readonly passage: Passage
  readonly reason: string
}

export function unresolvedReferences(
  unresolved: readonly Unresolved[],
  atlas: Atlas
): readonly UnresolvedReference[] {
  return unresolved.map(({place, reason}) => ({passage: passageOf(place, atlas), reason}))
}

/** An article of a law that texts cite, with the passages that cite it. */
export interface CitedArticle {
  /** As printed: `Art. 12.2` */
  readonly printed: string
  readonly passages: readonly Passage[]
}

/** The articles that texts cite of a law, in their order. */
export function citedArticles({mentions}: Law, atlas: Atlas): readonly CitedArticle[] {
  const cited = mentions.flatMap(({articles, place}) =>
    articles.map((printed) => ({printed, number: numberOf(printed), place}))
  )
  return [...Map.groupBy(cited, ({number}) => number)]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en', {numeric: true}))
    .flatMap(([, group]): CitedArticle[] => {
      const [first] = group
      if (first === undefined) return []
      return [{printed: first.printed, passages: group.map(({place}) => passageOf(place, atlas))}]
    })
}

/** `26` of `Subparagraph 4) of Art. 26`: the article counts, whatever stands before it. */
function numberOf(printed: string): string {
  return (
    (/Art\w*\.?\s*(?<number>\d.*)$/u.exec(printed) ?? /(?<number>\d.*)$/u.exec(printed))?.groups?.[
      'number'
    ] ?? printed
  )
}

/** A name of a law as the texts print it. */
export interface LawName {
  readonly text: string
  readonly lang: string
  /** `Russian`; nothing for the language of the site. */
  readonly language?: string
  readonly places: readonly Place[]
  /** Places beyond those. */
  readonly more: number
}

const languages = new Intl.DisplayNames('en', {type: 'language'})

export function lawNames({printed}: Law, atlas: Atlas): readonly LawName[] {
  return printed.map(({text, lang, places}) => {
    const language = lang === 'en' || lang === 'und' ? undefined : languages.of(lang)
    return {
      text,
      lang,
      ...(language !== undefined && {language}),
      places: places.slice(0, shownPlaces).map((one) => placeOf(one, atlas)),
      more: Math.max(0, places.length - shownPlaces)
    }
  })
}

/** Why a mention is held to cite this law. */
const grounds: Readonly<Record<string, string>> = {
  number: 'cited by number',
  name: 'cited by name',
  address: 'the note links to it in a database of laws',
  translation: 'cited by a name in another language, next to a known name',
  bracket: 'by a short name introduced in brackets',
  'short name': 'by a short name that only this law has',
  note: 'cited by the note at this place',
  'named before': 'by back-reference',
  'same words': 'the same wording cites it elsewhere',
  'only text': 'the country has one such law'
}

export interface CitationOfLaw {
  readonly passage: Passage
  /** As printed: `Art. 12.2`. */
  readonly articles: readonly string[]
  readonly ground: string
}

/** Pages of one kind that cite a law, each with its citations. */
export interface CitingGroup {
  readonly id: string
  readonly title: string
  readonly pages: readonly {
    readonly page: PageLink
    readonly citations: readonly CitationOfLaw[]
  }[]
}

/** The mentions of a law by the kind of page, and the page that has them. */
export function citingPages(
  mentions: readonly Law['mentions'][number][],
  atlas: Atlas
): readonly CitingGroup[] {
  const pages = [...Map.groupBy(mentions, ({place}) => place.page)].flatMap(([address, own]) => {
    const page = atlas.at(address)
    return page === undefined ? [] : [{page, own}]
  })
  return sectionsOfKinds.flatMap(({id, kinds}) => {
    const group = pages.filter(({page}) => kinds.includes(page.kind))
    if (group.length === 0) return []
    return [
      {
        id,
        title: `In ${joined(kinds.map((kind) => kindOf({kind}).name.many))}`,
        pages: group.map(({page, own}) => ({
          page: pageLink(page, atlas),
          citations: own.map(({place, articles, ground}) => ({
            passage: passageOf(place, atlas),
            articles,
            ground: grounds[ground] ?? ground
          }))
        }))
      }
    ]
  })
}

/** `Cited 6 times on 4 pages`. */
export function citedOften({mentions}: Law): string {
  const pages = new Set(mentions.map(({place}) => place.page)).size
  const times = mentions.length === 1 ? 'once' : `${mentions.length} times`
  return pages === 1 ? `Cited ${times}` : `Cited ${times} on ${counted(pages, 'page')}`
}

/** Where the text of a law may be found. */
export type LawText = Pick<Law, 'links' | 'derived'>

/** A piece of a title, with the address of the law that it names. */
export interface TitlePiece {
  readonly text: string
  readonly address?: string
}

/** The title of each legal basis of a measure, cut where it names laws. */
export function lawsInTitles(
  {address, bases}: {readonly address: string; readonly bases: readonly {readonly title: string}[]},
  atlas: Atlas
): readonly (readonly TitlePiece[])[] {
  const named = Map.groupBy(findingsOf(atlas).lawsOn(address), ({mention}) => mention.place.anchor)
  return bases.map(({title}, index) => lawsInTitle(title, named.get(`basis-${index + 1}`) ?? []))
}

/** The title of an instrument cut where it names laws; all pieces together are the title. */
export function lawsInTitle(title: string, named: readonly NamedLaw[]): readonly TitlePiece[] {
  const laws = new Set(named.map(({law}) => law.address))
  const [only, ...others] = laws
  if (only === undefined) return [{text: title}]
  if (others.length === 0) return [{text: title, address: only}]
  const pieces: TitlePiece[] = []
  let done = 0
  const placed = named
    .map(({law, mention}) => ({
      address: law.address,
      text: mention.place.text,
      at: title.indexOf(mention.place.text)
    }))
    .toSorted((a, b) => a.at - b.at)
  for (const {address, text, at} of placed) {
    if (at < done) continue
    if (at > done) pieces.push({text: title.slice(done, at)})
    pieces.push({text, address})
    done = at + text.length
  }
  if (done < title.length) pieces.push({text: title.slice(done)})
  return pieces
}
