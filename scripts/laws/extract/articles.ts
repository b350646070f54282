/** Joins articles to the laws they belong to; an article that has none beside it is a mention of its own. */
import {firstNot} from '../../../src/model/order.ts'
import {type ArticleRef, readArticles} from '../articles.ts'
import {sentenceAround} from '../../passages/sentences.ts'
import {events, words} from '../words.ts'
import {type Token, isCapital} from '../../passages/tokens.ts'
import {isAmendment} from './aliases.ts'
import type {Mention, Place} from './mention.ts'

/** The mentions of a passage, which stand in order, with their articles, and the articles alone. */
export function joinArticles(place: Place, mentions: readonly Mention[]): Mention[] {
  const joined = new Map<Mention, ArticleRef[]>()
  const alone: Mention[] = []
  for (const ref of articlesIn(place, mentions)) {
    if (isOfUnknown(place, ref, mentions)) {
      if (standsAlone(ref)) alone.push({...mentionOf(place, ref), isOfOther: true})
      continue
    }
    const owner = ownerOf(place, ref, mentions, alone)
    if (owner === undefined) {
      if (standsAlone(ref) && !isOrganization(place, ref)) alone.push(mentionOf(place, ref))
    } else joined.set(owner, [...(joined.get(owner) ?? []), ref])
  }
  const owners = mentions.map((mention) => ({
    ...mention,
    articles: joined.get(mention) ?? mention.articles
  }))
  return [...owners, ...alone].sort((one, other) => one.start - other.start)
}

/** `Article 34 of the PDPA`, `Article 14 of MR 5`, `Article 45c TCA`, where nothing says what that is: it is of no law named before. */
function isOfUnknown({tokens}: Place, {end}: ArticleRef, mentions: readonly Mention[]): boolean {
  let at = firstNot(tokens, ({start}) => start < end)
  if (tokens[at]?.lower === 'of') at++
  if (tokens[at]?.lower === 'the') at++
  const word = tokens[at]
  if (word === undefined || !/^\p{Lu}{2,8}$/u.test(word.text) || /^[IVXLC]+$/u.test(word.text))
    return false
  const law = mentions[firstNot(mentions, (mention) => mention.end <= word.start)]
  // `Article 5 of EU Directive 2000/31/EC`
  return law?.start !== word.start && law?.start !== tokens[at + 1]?.start
}

/** A section or a paragraph alone may be one of a report. */
function standsAlone({articles, printed}: ArticleRef): boolean {
  return articles.every((article) => /^\d/.test(article)) && /^[\p{Lu}(]/u.test(printed)
}

/** `According to Article 19, an organization`, but `Article 19 provides`. */
function isOrganization({tokens}: Place, {printed, end}: ArticleRef): boolean {
  const next = tokens[firstNot(tokens, ({start}) => start < end)]
  return words.organizations.has(printed.toLowerCase()) && !words.stating.has(next?.lower ?? '')
}

function mentionOf({passage}: Place, ref: ArticleRef): Mention {
  return {
    passage,
    start: ref.start,
    end: ref.end,
    form: 'article',
    family: undefined,
    lang: /^\p{Script=Cyrillic}/u.test(ref.printed) ? 'ru' : 'en',
    articles: [ref]
  }
}

/** Articles outside the names of laws, in order. */
function articlesIn(place: Place, mentions: readonly Mention[]): ArticleRef[] {
  const {tokens} = place
  const refs: ArticleRef[] = []
  let next = 0
  for (let at = 0; at < tokens.length;) {
    const start = tokens[at]?.start ?? 0
    while (next < mentions.length && (mentions[next]?.end ?? 0) <= start) next++
    const inside = (mentions[next]?.start ?? Infinity) <= start
    const read = inside ? undefined : readArticles(tokens, at)
    if (read === undefined) at++
    else {
      const {articles, next: behind} = read
      const end = tokens[behind - 1]?.end ?? start
      if (!events['statute book'].test(place.passage.text.slice(end)))
        refs.push({printed: place.text(at, behind), start, end, articles})
      at = behind
    }
  }
  return refs
}

/** The law right behind an article, the one right before it, or the one its clause leads to. */
function ownerOf(
  place: Place,
  ref: ArticleRef,
  mentions: readonly Mention[],
  alone: readonly Mention[]
): Mention | undefined {
  const index = firstNot(mentions, ({start}) => start < ref.end)
  const behind = mentions[index]
  const before = mentions[index - 1]
  if (isItsOwn(place, ref)) return subjectOf(place, ref, mentions) ?? before
  if (behind !== undefined && isBeside(place, ref.end, behind.start)) return behind
  if (before !== undefined && isBeside(place, before.end, ref.start)) return before
  if (behind !== undefined && leadsTo(place, ref.end, behind.start)) return behind
  return onlyLawAround(place, ref, mentions, alone)
}

/** `which it repealed in its Article 89` */
function isItsOwn({passage}: Place, {start}: ArticleRef): boolean {
  return /\bits $/iu.test(passage.text.slice(0, start))
}

/** The law with which the sentence of an article begins. */
function subjectOf(
  {passage}: Place,
  ref: ArticleRef,
  mentions: readonly Mention[]
): Mention | undefined {
  const {start} = sentenceAround(passage, ref)
  const first = mentions[firstNot(mentions, (mention) => mention.start < start)]
  return first !== undefined &&
    first.start < ref.start &&
    /^(?:the )?$/iu.test(passage.text.slice(start, first.start))
    ? first
    : undefined
}

/**
 * `Act 843 sets up a commission, with which each controller registers under
 * section 27`: the one law of its sentence, named before. Where an article of
 * another law stands before it, as in `to copyright (Art. 31), subject to the
 * Copyright Act, and to nudity (Art. 21)`, the sentence is about that other.
 */
function onlyLawAround(
  {passage}: Place,
  ref: ArticleRef,
  mentions: readonly Mention[],
  alone: readonly Mention[]
): Mention | undefined {
  const {start, end} = sentenceAround(passage, ref)
  const [only, more] = mentions.filter(
    (mention, index) =>
      mention.start >= start &&
      mention.end <= end &&
      mention.pair === undefined &&
      // `the Penal Code, as amended by Law No. 2, …`: the articles are of the code.
      !isAmendment(mentions, index)
  )
  if (more !== undefined || only === undefined || only.start > ref.start) return undefined
  const isOfOther = alone.some((other) => other.start >= start && other.start < only.start)
  return isOfOther ? undefined : only
}

const small = new Set(
  'of the these this those said in , ( ” " ’ » des der del de la el da do du'.split(' ')
)

/** Whether at most three small words or marks stand between two offsets. */
function isBeside(place: Place, from: number, to: number): boolean {
  const inner = tokensBetween(place, from, to, 4)
  return inner.length <= 3 && inner.every(({lower}) => small.has(lower))
}

/** `Article 174 remains in the criminal code`: a few words without a mark, then a preposition. */
function leadsTo(place: Place, from: number, to: number): boolean {
  const inner = tokensBetween(place, from, to, 6)
  if (inner.length > 5 || inner.some((token) => token.kind !== 'word' || isCapital(token)))
    return false
  return inner.slice(-2).some(({lower}) => ['in', 'of', 'under', 'to'].includes(lower))
}

function tokensBetween({tokens}: Place, from: number, to: number, most: number): readonly Token[] {
  const first = firstNot(tokens, ({start}) => start < from)
  return tokens.slice(first, first + most).filter(({start}) => start < to)
}
