/** How well the findings of the five texts agree with the judged keys. */
import {claimConflicts, findClaims} from '../../scripts/claims/index.ts'
import {findConflicts} from '../../scripts/conflicts/index.ts'
import {scoresOf} from '../../scripts/conflicts/scores.ts'
import {findTerms} from '../../scripts/glossary/index.ts'
import {findMentions, printed, type Mention} from '../../scripts/laws/extract/index.ts'
import {registerLaws} from '../../scripts/laws/index.ts'
import {sentenceAround} from '../../scripts/passages/sentences.ts'
import {relate} from '../../scripts/related/index.ts'
import {readCorpus, readPages} from './corpus.ts'
import {
  conflicts as conflictKey,
  mentions as mentionKey,
  pairName,
  relations as relationKey
} from './key/index.ts'
import {addressesByName} from './key/pages.ts'

export interface Judgement {
  /** What a careful reader found. */
  readonly expected: number
  /** Of that, what the rules found. */
  readonly hits: number
  readonly missed: readonly string[]
  /** What the rules found beside. */
  readonly wrong: readonly string[]
}

export function precisionOf({hits, wrong}: Judgement): number {
  return hits / Math.max(1, hits + wrong.length)
}

export function recallOf({expected, hits}: Judgement): number {
  return hits / Math.max(1, expected)
}

export const corpus = readCorpus()
export const pages = addressesByName(corpus)
const names = new Map([...pages].map(([name, page]) => [page, name]))
const found = findMentions(corpus)
export const register = registerLaws(corpus, found)
export const terms = findTerms(corpus, register.laws)
export const relations = relate(corpus, register.laws, terms)

/** The place in the register of each mention that stayed; tentative ones that nothing confirmed went. */
export const lawOf: ReadonlyMap<Mention, string> = new Map([
  ...register.laws.flatMap(({scope, slug, mentions}) =>
    mentions.map(({mention}) => [mention, `${scope}/${slug}`] as const)
  ),
  ...register.unresolved.map(({mention}) => [mention, 'none'] as const)
])

export interface Match {
  readonly page: string
  readonly words: string
  readonly law: string
  readonly articles: string | undefined
  readonly mention: Mention | undefined
}

/** Each line of the key with the mention that covers its words, every mention used once. */
export function matchMentions(): Match[] {
  const kept = found.filter((mention) => lawOf.has(mention))
  const used = new Set<Mention>()
  return Object.entries(mentionKey).flatMap(([name, lines]) =>
    lines.map(([anchor, words, law, articles]) => {
      const mention = kept.find((candidate) => {
        const {passage} = candidate
        const here =
          passage.page === pages.get(name) && (anchor === '*' || passage.anchor === anchor)
        return here && !used.has(candidate) && covers(candidate, words)
      })
      if (mention !== undefined) used.add(mention)
      return {page: name, words, law, articles, mention}
    })
  )
}

/** Whether a mention overlaps the words somewhere in its passage. */
function covers({passage, start, end}: Mention, words: string): boolean {
  for (let at = passage.text.indexOf(words); at >= 0; at = passage.text.indexOf(words, at + 1)) {
    if (start < at + words.length && at < end) return true
  }
  return false
}

/** Mentions of laws: a mention is right if it names the law that the reader says, or none as the reader says. */
export function judgeMentions(): Judgement {
  const matches = matchMentions()
  const listed = new Set(matches.map(({mention}) => mention))
  const judged = new Set(Object.keys(mentionKey).map((name) => pages.get(name)))
  const extra = [...lawOf.keys()].filter(
    (mention) => judged.has(mention.passage.page) && !listed.has(mention)
  )
  const most = mostOften(matches)
  const isRight = ({law, mention}: Match): boolean =>
    mention !== undefined && lawOf.get(mention) === most.get(law)
  const name = ({page, words}: Match): string => `${page}: ${words}`
  return {
    expected: matches.length,
    hits: matches.filter(isRight).length,
    missed: matches.filter(({mention}) => mention === undefined).map(name),
    wrong: [
      ...matches.filter((each) => each.mention !== undefined && !isRight(each)).map(name),
      ...extra.map((mention) => `${mention.passage.page} ${printed(mention)}`)
    ]
  }
}

/** For each law of the key the one of the register that most of its mentions name. */
function mostOften(matches: readonly Match[]): Map<string, string> {
  const most = new Map<string, string>()
  for (const [law, own] of Map.groupBy(matches, (match) => match.law)) {
    const counts = Map.groupBy(own, ({mention}) => (mention && lawOf.get(mention)) ?? '')
    counts.delete('')
    const [first] = [...counts].sort(([, a], [, b]) => b.length - a.length)
    if (first !== undefined) most.set(law, first[0])
  }
  return most
}

/** Relations between pages; two sections of one article are one page. */
export function judgeRelations(): Judgement {
  const related = new Set(relationKey.related.map(([one, other]) => pairName(one, other)))
  const found = new Set(relations.map(pairOf))
  return {
    expected: related.size,
    hits: found.intersection(related).size,
    missed: [...related.difference(found)],
    wrong: [...found.difference(related)]
  }
}

function pairOf({one, other}: (typeof relations)[number]): string {
  return pairName(names.get(one) ?? one, names.get(other) ?? other)
}

/** Right relations by whether the sentence shown first of the second page is one that a reader would quote. */
export function judgePassages(): Judgement {
  const best = new Map(relations.toReversed().map((relation) => [pairOf(relation), relation]))
  const judged = relationKey.related.flatMap(([one, other, , quotes]) => {
    const relation = best.get(pairName(one, other))
    const [first] = relation?.evidence ?? []
    if (relation === undefined || first === undefined) return []
    const shown = relation.other === pages.get(other) ? first.other : first.one
    const passage = corpus.find(({page, anchor}) => page === shown.page && anchor === shown.anchor)
    if (passage === undefined) return []
    const {start, end} = sentenceAround(passage, shown)
    const text = passage.text.slice(start, end)
    return [
      {pair: `${one} ~ ${other}: ${text}`, isRight: quotes.some((each) => text.includes(each))}
    ]
  })
  const hits = judged.filter(({isRight}) => isRight)
  return {
    expected: judged.length,
    hits: hits.length,
    missed: [],
    wrong: judged.filter(({isRight}) => !isRight).map(({pair}) => pair)
  }
}

const plain = findConflicts(
  corpus,
  register.laws,
  readPages().flatMap(({record}) => scoresOf(record))
)
export const claims = findClaims(corpus, {...register, terms, conflicts: plain})
export const conflicts = [...plain, ...claimConflicts(claims)]

/** Conflicts: one is found where a conflict of its rule stands between its pages. */
export function judgeConflicts(): Judgement {
  const shown = conflicts.map(({rule, title, sides}) => ({
    rule,
    title,
    pages: new Set(sides.flatMap(({places}) => places.map(({page}) => names.get(page) ?? page)))
  }))
  type Listed = (typeof conflictKey.real)[number]
  const isOf =
    ([rule, own]: Listed) =>
    (each: (typeof shown)[number]): boolean =>
      each.rule === rule && own.every((page) => each.pages.has(page))
  const hits = conflictKey.real.filter((listed) => shown.some(isOf(listed)))
  const listed = [...conflictKey.real, ...conflictKey.open]
  return {
    expected: conflictKey.real.length,
    hits: hits.length,
    missed: conflictKey.real.filter((each) => !hits.includes(each)).map(([, , why]) => why),
    wrong: shown.filter((each) => !listed.some((one) => isOf(one)(each))).map(({title}) => title)
  }
}
