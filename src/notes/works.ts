/**
 * Every work that notes cite, once, with all notes that cite it.
 *
 * Two notes cite one work where they give the same complete address. An
 * address that the source cut short may have been of two works, so these must
 * be cited in the same words as well, quotation marks and case aside.
 */
import {findLanguages} from '../model/language/languages.ts'
import type {Law} from '../atlas/concordance.ts'
import type {Work} from '../model/fields.ts'
import type {Page} from '../kinds/index.ts'
import type {Source} from '../model/sources.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {oncePer} from '../model/memory.ts'
import {monthNames} from '../model/months.ts'
import {compareBy, byName, inOrder} from '../model/order.ts'
import {linkName, pageLink, wordsSource, type WordsSource} from '../site/page-link.ts'

/** What can be looked up of a work, in the order of lists. */
export const workKinds = {
  official: 'Official database',
  archived: 'Archived',
  complete: 'Complete address',
  shortened: 'Truncated in the source',
  none: 'No address',
  testimony: 'Interview or official reply'
} as const

type WorkKind = keyof typeof workKinds

interface CitingNote {
  readonly address: string
  /** `C5 State surveillance, note 12` */
  readonly name: string
}

/** A work and all notes that cite it. Plain data. */
export interface CitedWork {
  /** As the first note has it. */
  readonly text: string
  readonly source: WordsSource
  readonly kind: WorkKind
  /** Where it can be read: a shortened address leads nowhere. */
  readonly url?: string
  /** Where an archive lists what it has of an address that the source cut short. */
  readonly archive?: string
  /** Host of the address, or the words before the date. */
  readonly publisher: string
  /** The language that most of its words are in. */
  readonly language: string
  /** Those of the pages that cite it, by code. */
  readonly countries: readonly Country[]
  readonly notes: readonly CitingNote[]
}

type Cited = Exclude<Work, {kind: 'ibid'}>

type Country = NonNullable<Page['country']>

interface Citing {
  readonly page: Page
  readonly note: Page['notes'][number]
  readonly work: Cited
  /** The note says `Ibid.` and means it. */
  readonly ibid: boolean
}

/** Hosts of the official databases that laws are linked to. */
export function officialHosts(laws: readonly Law[]): ReadonlySet<string> {
  const links = laws.flatMap((law) => law.links.filter(({official}) => official))
  return new Set(links.flatMap(({url}) => URL.parse(url)?.hostname ?? []))
}

/** How many works are cited on some pages, which is found out in a tenth of the time that the list takes. */
export function countWorks(pages: readonly Page[]): number {
  return new Set(pages.flatMap(keysOn)).size
}

const keysOn = oncePer((page: Page) => citingOn(page).map(({work}) => keyOf(work)))

/** Every work cited on some pages, by publisher; `official` are the hosts of official databases. */
export function worksOn(
  pages: readonly Page[],
  atlas: Atlas,
  official: ReadonlySet<string>
): readonly CitedWork[] {
  const cited = pages.flatMap(citingOn)
  const nameOf = oncePer((page: Page) => linkName(pageLink(page, atlas)))
  return [...Map.groupBy(cited, ({work}) => keyOf(work)).values()]
    .flatMap((group) => workOf(group, nameOf, atlas, official) ?? [])
    .toSorted(
      inOrder(
        compareBy(({publisher}) => publisher, byName),
        compareBy(({text}) => text, byName)
      )
    )
}

/** The work that notes cite in common. */
function workOf(
  group: readonly Citing[],
  nameOf: (page: Page) => string,
  atlas: Atlas,
  official: ReadonlySet<string>
): CitedWork | undefined {
  const [first] = group
  if (first === undefined) return undefined
  const {work, page} = first
  const {source} = atlas.accountOf(page)
  const url = work.kind === 'work' ? work.url : undefined
  const shortened = work.kind === 'work' && work.address === 'shortened'
  const notes = Map.groupBy(group, (one) => `${one.page.address}#${one.note.id}`)
  return {
    text: work.text,
    source: wordsSource(source),
    kind: kindOf(work, official),
    ...(url !== undefined && (shortened ? {archive: archiveOf(url)} : {url})),
    publisher: publisherOf(work),
    language: languageBeside(source)(work),
    countries: countriesOf(group),
    notes: [...notes].flatMap(([address, [one]]) =>
      one === undefined ? [] : [{address, name: nameIn(one, nameOf(one.page))}]
    )
  }
}

function nameIn({note, ibid}: Citing, page: string): string {
  return `${page}, note ${note.number}${ibid ? ' (Ibid.)' : ''}`
}

/** The works of each note; `Ibid.` stands for those of the note it means. */
function citingOn(page: Page): Citing[] {
  const byId = new Map(page.notes.map((note) => [note.id, note]))
  return page.notes.flatMap((note) =>
    note.works.flatMap((work): Citing[] => {
      if (work.kind !== 'ibid') return [{page, note, work, ibid: false}]
      const meant = work.of === undefined ? undefined : byId.get(work.of)
      const last = meant?.works.findLast((one) => one.kind !== 'ibid')
      return last === undefined ? [] : [{page, note, work: last, ibid: true}]
    })
  )
}

function countriesOf(citing: readonly Citing[]): readonly Country[] {
  const found = citing.flatMap(({page: {country}}) => country ?? [])
  const byCode = new Map(found.map((country) => [country.code, country]))
  return [...byCode.values()].toSorted(compareBy(({code}) => code, byName))
}

const keyOf = oncePer((work: Cited): string => {
  const words = work.text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ')
  const folded = words.trim().toLowerCase()
  if (work.kind === 'testimony' || work.url === undefined) return folded
  return work.address === 'complete' ? work.url : `${work.url} ${folded}`
})

function kindOf(work: Cited, official: ReadonlySet<string>): WorkKind {
  if (work.kind === 'testimony') return 'testimony'
  if (work.archived) return 'archived'
  const {hostname = ''} = URL.parse(work.url ?? '') ?? {}
  if (official.has(hostname)) return 'official'
  return work.address
}

function publisherOf(work: Cited): string {
  if (work.kind === 'testimony') return 'interview by the authors'
  const {url} = work
  const host = url === undefined ? undefined : URL.parse(url.replace(/…$/, ''))?.hostname
  if (host !== undefined) return host.replace(/^www\./, '')
  return beforeDate(work.text)
}

const months = new RegExp(`\\b(?:${monthNames.join('|')})\\b`)

/** A year of its own: neither in brackets nor part of a number, `8507/2016`. */
const year = /(?<![\p{L}\p{N}/(.-])(?:19|20)\d\d(?![\p{L}\p{N}/])/u

/** `Arts. 18 and 19`, `s. 87`: what is cited of a work, and is nobody's name. */
const provision =
  /^(?:(?:arts?|articles?|ss?|secs?|sections?|paras?|paragraphs?|pp?|pages?|ch|chapters?|cls?|clauses?|regs?|rules?)\b\.?|§+)\s*\d/i

/** `of 9th` before the month of a date. */
const day = /(?:\s+(?:of|on|dated|from))?(?<!\bNo\.)\s+\d{1,2}(?:st|nd|rd|th)?$/i

/**
 * `Article 637, Administrative Code, accessed April 4, 2021` → `Administrative Code`.
 * Where all that is there are provisions, the text itself.
 */
function beforeDate(text: string): string {
  const month = months.exec(text)?.index
  const before =
    month === undefined
      ? text.slice(0, year.exec(text)?.index)
      : text.slice(0, month).trimEnd().replace(day, '')
  const words = before
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'accessed' && !provision.test(part))
  return words.at(-1) ?? text
}

/** The language that most words of a work are in. */
function languageOf(text: string, source: Source): string {
  const counts = new Map<string, number>()
  let foreign = 0
  for (const {start, end, lang} of findLanguages(text, source)) {
    counts.set(lang, (counts.get(lang) ?? 0) + end - start)
    foreign += end - start
  }
  const address = /https?:\S*/.exec(text)?.[0].length ?? 0
  const own = text.length - address - foreign
  const [most, length] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [source.language, 0]
  return length > own / 2 ? most : source.language
}

/** The same for a work that a text of this source cites, once for as long as both are there. */
const languageBeside = oncePer((source: Source) =>
  oncePer(({text}: Cited) => languageOf(text, source))
)

/** Without half a letter at the cut, `%D`, which no address may have. */
function archiveOf(shortened: string): string {
  return `https://web.archive.org/web/*/${shortened.replace(/(?:%[\da-f]?)?…?$/i, '')}*`
}
