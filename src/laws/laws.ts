/** Laws as their pages and lists show them. */
import type {Law, Quote} from '../model/concordance.ts'
import type {Page} from '../model/page.ts'
import type {Atlas} from '../site/atlas.ts'
import type {NamedLaw} from '../site/concord.ts'
import {groupBy} from '../site/groups.ts'
import {counted} from '../site/names.ts'

export type Mention = Law['mentions'][number]

/** What a mention says in words of ours: why it is held to name this law. */
export const grounds: Readonly<Record<string, string>> = {
  number: 'its number stands there',
  name: 'its name stands there',
  address: 'the note gives its address in a database of laws',
  translation: 'its name stands there in another language, beside one that is known',
  bracket: 'a short name introduced in brackets',
  'short name': 'a short name that only this law has',
  note: 'the note at this place names it',
  'named before': 'points back to the law named before',
  'same words': 'the same words name it elsewhere',
  'only text': 'the country has one such law'
}

/** Pages of one kind that name a law, each with its mentions. */
export interface NamingGroup {
  readonly id: string
  readonly title: string
  readonly pages: readonly {readonly page: Page; readonly mentions: readonly Mention[]}[]
}

const groups = [
  {id: 'measures', title: 'In measures', kinds: ['measure']},
  {id: 'indicators', title: 'In reports and their indicators', kinds: ['report', 'indicator']},
  {id: 'articles', title: 'In articles', kinds: ['article']}
] as const

/** The mentions of a law by the kind of page and the page that has them. */
export function namingOf(mentions: readonly Mention[], atlas: Atlas): readonly NamingGroup[] {
  const pages = [...groupBy(mentions, ({place}) => place.page)].flatMap(([address, own]) => {
    const page = atlas.at(address)
    return page === undefined ? [] : [{page, mentions: own}]
  })
  return groups.flatMap(({id, title, kinds}) => {
    const own = pages.filter(({page}) => kinds.some((kind) => kind === page.kind))
    return own.length === 0 ? [] : [{id, title, pages: own}]
  })
}

/** `Named 6 times on 4 pages`. */
export function namedOften({mentions}: Law): string {
  const pages = new Set(mentions.map(({place}) => place.page)).size
  const times = mentions.length === 1 ? 'once' : `${mentions.length} times`
  return pages === 1 ? `Named ${times}` : `Named ${times} on ${counted(pages, 'page')}`
}

/** Dates of amendment, the oldest first, each with every place that tells of it. */
export function amendmentsOf({
  amendments
}: Law): readonly {readonly date: string; readonly places: readonly Quote[]}[] {
  return [...groupBy(amendments, ({date}) => date)]
    .map(([date, group]) => ({date, places: group.map(({place}) => place)}))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

export interface TitlePiece {
  readonly text: string
  /** The law that these words of the title name. */
  readonly law?: Law
}

/** The title of an instrument cut where it names laws; all pieces together are the title. */
export function lawsInTitle(title: string, named: readonly NamedLaw[]): readonly TitlePiece[] {
  const laws = new Set(named.map(({law}) => law))
  const [only, ...others] = laws
  if (only === undefined) return [{text: title}]
  if (others.length === 0) return [{text: title, law: only}]
  const pieces: TitlePiece[] = []
  let done = 0
  const placed = named
    .map(({law, mention}) => ({
      law,
      text: mention.place.text,
      at: title.indexOf(mention.place.text)
    }))
    .toSorted((a, b) => a.at - b.at)
  for (const {law, text, at} of placed) {
    if (at < done) continue
    if (at > done) pieces.push({text: title.slice(done, at)})
    pieces.push({text, law})
    done = at + text.length
  }
  if (done < title.length) pieces.push({text: title.slice(done)})
  return pieces
}
