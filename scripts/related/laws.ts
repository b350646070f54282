/** Laws that two units both cite. */
import {z} from 'zod'
import {readDataFile} from '../../src/model/data-file.ts'
import {spellingKey} from '../../src/model/spelling.ts'
import type {ComparedLaw, Resolved} from '../laws/law.ts'
import {type Quote, quote} from '../passages/passage.ts'
import {statementsOf} from '../passages/sentences.ts'
import {stemOf} from '../passages/stem.ts'
import {type Evidence, type Rarity, countRarity, weights, widest} from './evidence.ts'
import {type Unit, areCompared, textOf} from './units.ts'

const rows = readDataFile(
  new URL('data/subjects.yaml', import.meta.url),
  z.array(
    z.strictObject({
      subPillar: z.string().min(1),
      codes: z.array(z.string().regex(/^[A-C]\d+$/)).min(1),
      subject: z.string().min(1),
      broad: z.boolean().default(false),
      words: z.array(z.string().min(1)).transform((words) => new Set(words.map(stemOf)))
    })
  )
)

type Subject = (typeof rows)[number]

/** The subject that a sub-pillar, as printed, and a question share. */
export function sharedSubject(subPillar: string, code: string | undefined): Subject | undefined {
  if (code === undefined) return undefined
  return subjects.get(spellingKey(subPillar))?.find(({codes}) => codes.includes(code))
}

const subjects = Map.groupBy(rows, (row) => spellingKey(row.subPillar))

/** What a unit says of a law: its mentions, those in prose before those in notes. */
interface Cited {
  readonly unit: Unit
  readonly law: ComparedLaw
  readonly mentions: readonly Resolved[]
}

/** A law that two units both cite, with the articles that both cite of it. */
interface SharedLaw {
  readonly one: Unit
  readonly other: Unit
  readonly articles: readonly Evidence[]
  /** Whether so many topics cite it that citing it says little. */
  readonly isWidelyCited: boolean
  /** Whether either side cites an article of it. */
  readonly isArticle: boolean
  /** Of the law alone; absent where it says nothing. */
  readonly law?: Evidence
  /** Where either side cites it in prose. */
  readonly citations: readonly [one: readonly Quote[], other: readonly Quote[]]
}

/** The laws that pairs of units share. */
export function sharedLaws(
  units: readonly Unit[],
  laws: readonly ComparedLaw[],
  topics: number
): SharedLaw[] {
  const unitOf = new Map(
    units.flatMap((unit) => unit.passages.map((passage) => [passage, unit] as const))
  )
  const cited = laws.flatMap((law) => citedIn(law, unitOf))
  const rarity = countRarity(
    topics,
    cited.map(({unit, law}) => [textOf(unit), keyOf(law)] as const)
  )
  return [...Map.groupBy(cited, ({law}) => law).values()].flatMap((places) => {
    const [first] = places
    if (first === undefined || rarity.spread(keyOf(first.law)) > widest.law) return []
    return places.flatMap((one) =>
      places
        .filter(({unit}) => areCompared(one.unit, unit))
        .map((other) => ({
          one: one.unit,
          other: other.unit,
          isWidelyCited: rarity.spread(keyOf(one.law)) > fewCite,
          isArticle: citesArticles(one) || citesArticles(other),
          citations: [citationsOf(one), citationsOf(other)] as const,
          ...between(one, other, rarity)
        }))
    )
  })
}

/** Topics that cite a law of which the sentences that name it say enough. */
const fewCite = 4

function keyOf({scope, slug}: ComparedLaw): string {
  return `${scope}/${slug}`
}

function citedIn(law: ComparedLaw, unitOf: ReadonlyMap<unknown, Unit>): Cited[] {
  const byUnit = Map.groupBy(law.mentions, ({mention}) => unitOf.get(mention.passage))
  return [...byUnit].flatMap(([unit, mentions]) =>
    unit === undefined ? [] : [{unit, law, mentions: mentions.toSorted(proseFirst)}]
  )
}

function proseFirst(one: Resolved, other: Resolved): number {
  const rank = ({mention}: Resolved): number =>
    (mention.passage.role === 'note' ? 2 : 0) + (mention.passage.role === 'instrument' ? 1 : 0)
  return rank(one) - rank(other)
}

function between(one: Cited, other: Cited, rarity: Rarity): Pick<SharedLaw, 'articles' | 'law'> {
  const {law} = one
  const rare = weights.law * rarity.of(keyOf(law))
  const articles = sharedArticles(one, other, weights.article + rare).slice(0, weights.mostArticles)
  if (articles.length > 0) return {articles}
  const [left] = one.mentions
  const [right] = other.mentions
  if (left === undefined || right === undefined || isWide(law)) return {articles}
  if (areInNotes(one) || areInNotes(other)) return {articles}
  // Two articles of one statute are two subjects.
  if (citesArticles(one) && citesArticles(other)) return {articles}
  const reason = `both cite ${withArticle(law.title)}`
  return {articles, law: {kind: 'law', reason, weight: rare, one: left.quote, other: right.quote}}
}

/** A page whose legal basis it is speaks of it in all its sentences. */
function citationsOf({unit, mentions}: Cited): Quote[] {
  const own = mentions.filter(({mention}) => mention.passage.role === 'prose')
  const isBasis = mentions.some(({mention}) => mention.passage.role === 'instrument')
  if (own.length > 0 || !isBasis) return own.map(({quote}) => quote)
  return unit.passages
    .filter(({role}) => role === 'prose')
    .flatMap((passage) => statementsOf(passage).map(({start, end}) => quote(passage, start, end)))
}

function areInNotes({mentions}: Cited): boolean {
  return mentions.every(({mention}) => mention.passage.role === 'note')
}

function citesArticles({mentions}: Cited): boolean {
  return mentions.some(({mention}) => mention.articles.length > 0)
}

/** `the Law on Communications`, but `Law No. 5` and `Resolution No. 246` as they are. */
function withArticle(title: string): string {
  return /\bNo\. /u.test(title) ? title : `the ${title}`
}

/** A code or a constitution rules a whole field: citing it says little of what one is about. */
function isWide({family}: ComparedLaw): boolean {
  return family === 'code' || family === 'constitution'
}

function sharedArticles(one: Cited, other: Cited, weight: number): Evidence[] {
  const right = placesByArticle(other)
  return [...placesByArticle(one)].flatMap(([article, left]): Evidence[] => {
    const place = right.get(article)
    if (place === undefined) return []
    const reason = `both cite ${left.printed} of ${withArticle(one.law.title)}`
    return [
      {kind: 'article', reason, weight, one: left.resolved.quote, other: place.resolved.quote}
    ]
  })
}

interface ArticlePlace {
  readonly printed: string
  readonly resolved: Resolved
}

function placesByArticle({mentions}: Cited): Map<string, ArticlePlace> {
  const places = new Map<string, ArticlePlace>()
  for (const resolved of mentions) {
    for (const {articles, printed} of resolved.mention.articles) {
      for (const article of articles) {
        if (!places.has(article)) places.set(article, {printed, resolved})
      }
    }
  }
  return places
}
