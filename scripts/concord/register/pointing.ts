/** What points to a law named before: `the Law`, `these Rules`, `Article 179 prescribes`. */
import {agree} from '../dates.ts'
import type {Mention} from '../mentions/mention.ts'
import type {Passage} from '../text.ts'
import {kinOf} from './claim.ts'
import {isOfKin, type Desk, type LawDraft} from './desk.ts'
import {firstNot} from '../search.ts'
import {placeKey, type Shelf} from './notes.ts'

/** How many mentions back anything points. */
const farthest = 50

/** `earlier` are the mentions before it on its page, in order. */
export function pointedTo(
  mention: Mention,
  earlier: readonly Mention[],
  desk: Desk
): LawDraft | undefined {
  const nearest = earlier.slice(-farthest).findLast((other) => {
    const law = desk.lawOf(other)
    return law !== undefined && canBe(mention, law)
  })
  return nearest && desk.lawOf(nearest)
}

/** `The Rules` are a law that some mention calls rules; the decree that approves them is one too. */
function canBe({family, date}: Mention, law: LawDraft): boolean {
  const called = law.claims.some(
    ({mention, names}) =>
      mention.family === family ||
      (family === 'rules' && names.some(({key}) => key.startsWith('rule ')))
  )
  const dates = law.claims.flatMap((claim) => claim.date ?? [])
  const fits = date === undefined || dates.length === 0 || dates.some((known) => agree(known, date))
  return called && fits && isOfKin(law, kinOf(family))
}

/** The law an article alone belongs to: the one named with an article before it, else the one named last. */
export function articleOf(
  mention: Mention,
  shelf: Shelf,
  callers: ReadonlyMap<string, readonly Passage[]>,
  desk: Desk
): LawDraft | undefined {
  const {page, anchor} = mention.passage
  const here = shelf.get(placeKey(page, anchor)) ?? []
  const index = firstNot(here, ({start}) => start < mention.start)
  const before = here.slice(Math.max(0, index - farthest), index)
  const lawOf = (other: Mention | undefined): LawDraft | undefined => other && desk.lawOf(other)
  const withArticle = before.findLast((other) => other.articles.length > 0 && lawOf(other))
  const nearest = lawOf(withArticle) ?? lawOf(before.findLast((other) => lawOf(other)))
  if (nearest !== undefined) return nearest
  const calling = callers.get(placeKey(page, anchor)) ?? []
  const after = here.slice(index + 1, index + farthest)
  const around = [
    ...after,
    ...calling.flatMap((passage) => shelf.get(placeKey(page, passage.anchor)) ?? [])
  ]
  return lawOf(around.find((other) => lawOf(other) && sharesArticle(mention, other)))
}

function sharesArticle(one: Mention, other: Mention): boolean {
  const articles = new Set(one.articles.flatMap((ref) => ref.articles))
  return other.articles.some((ref) => ref.articles.some((article) => articles.has(article)))
}
