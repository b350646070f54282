/** Laws that a measure and another unit both name. */
import type {ComparedLaw, Resolved} from '../laws/law.ts'
import {type Evidence, type Rarity, countRarity, weights, widest} from './evidence.ts'
import type {Unit} from './units.ts'

/** What a unit says of a law: its mentions, those in prose before those in notes. */
interface Named {
  readonly unit: Unit
  readonly law: ComparedLaw
  readonly mentions: readonly Resolved[]
}

/** Evidence for each pair of a measure and a unit that name one law. */
export function lawEvidence(
  units: readonly Unit[],
  laws: readonly ComparedLaw[],
  topics: number
): [measure: Unit, other: Unit, evidence: readonly Evidence[]][] {
  const unitOf = new Map(
    units.flatMap((unit) => unit.passages.map((passage) => [passage, unit] as const))
  )
  const named = laws.flatMap((law) => namedIn(law, unitOf))
  const rarity = countRarity(
    topics,
    named.map(({unit, law}) => [unit.topic, keyOf(law)] as const)
  )
  return [...Map.groupBy(named, ({law}) => law).values()].flatMap((places) => {
    const [first] = places
    if (first === undefined || rarity.spread(keyOf(first.law)) > widest.law) return []
    const measures = places.filter(({unit}) => unit.kind === 'measure')
    const others = places.filter(({unit}) => unit.kind !== 'measure')
    return measures.flatMap((measure) =>
      others.flatMap((other): [Unit, Unit, readonly Evidence[]][] => {
        const evidence = between(measure, other, rarity)
        return evidence.length === 0 ? [] : [[measure.unit, other.unit, evidence]]
      })
    )
  })
}

function keyOf({scope, slug}: ComparedLaw): string {
  return `${scope}/${slug}`
}

function namedIn(law: ComparedLaw, unitOf: ReadonlyMap<unknown, Unit>): Named[] {
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

function between(measure: Named, other: Named, rarity: Rarity): Evidence[] {
  const {law} = measure
  const articles = sharedArticles(measure, other)
  if (isWide(law) && articles.length === 0) return []
  const [left] = measure.mentions
  const [right] = other.mentions
  if (left === undefined || right === undefined) return []
  const inNotes = other.mentions.every(({mention}) => mention.passage.role === 'note')
  const weight = weights.law * rarity.of(keyOf(law)) * (inNotes ? weights.lawInNotes : 1)
  return [
    {kind: 'law', shared: law.title, weight, measure: left.quote, other: right.quote},
    ...articles.slice(0, weights.mostArticles)
  ]
}

/** A code or a constitution rules a whole field: naming it says little of what one speaks of. */
function isWide({family}: ComparedLaw): boolean {
  return family === 'code' || family === 'constitution'
}

function sharedArticles(measure: Named, other: Named): Evidence[] {
  const right = placesByArticle(other)
  return [...placesByArticle(measure)].flatMap(([article, left]): Evidence[] => {
    const place = right.get(article)
    if (place === undefined) return []
    const shared = `${left.printed} · ${measure.law.title}`
    return [
      {
        kind: 'article',
        shared,
        weight: weights.article,
        measure: left.resolved.quote,
        other: place.resolved.quote
      }
    ]
  })
}

interface ArticlePlace {
  readonly printed: string
  readonly resolved: Resolved
}

function placesByArticle({mentions}: Named): Map<string, ArticlePlace> {
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
