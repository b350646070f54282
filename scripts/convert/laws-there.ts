/**
 * What the texts on one country can tell of a law: all that is printed of its
 * number and its date, wherever that is, but of its mentions those in these
 * texts, and elsewhere those that say it was repealed.
 */
import {digestOfText} from '../../src/cache/digest.ts'
import {saysRepealed} from '../laws/describe/events.ts'
import type {ComparedLaw, Law, Printed, Resolved} from '../laws/index.ts'
import type {Place} from './quotes.ts'

export interface LawThere {
  readonly law: ComparedLaw
  /** All of that in one text: where it is the same, so is the law. */
  readonly told: string
}

/** For each country the laws that its texts name, and those that are its own. */
export function lawsThere(laws: readonly Law[], place: Place): Map<string, LawThere[]> {
  const there = new Map<string, LawThere[]>()
  for (const found of laws) {
    const {scope, slug, title, family, numbers, dates, amendments, mentions} = found
    const head = {scope, slug, title, family, numbers, dates, amendments}
    const byCountry = Map.groupBy(mentions, ({mention}) => mention.passage.country)
    const repeals = byCountry.size > 1 ? mentions.filter(isRepeal) : []
    const toldHead = digestOfText(
      JSON.stringify([
        [scope, slug, title, family],
        [...numbers, ...dates].map((printed) => toldPrinted(printed, place)),
        repeals.map(({quote}) => toldPlace(quote, place))
      ])
    )
    for (const country of new Set([...byCountry.keys(), scope.toUpperCase()])) {
      const own = byCountry.get(country) ?? []
      const said =
        repeals.length === 0
          ? own
          : mentions.filter(
              (resolved) => resolved.mention.passage.country === country || isRepeal(resolved)
            )
      const law = {...head, mentions: said}
      const told = `${toldHead} ${own.map(toldMention).join(' ')}`
      const known = there.get(country)
      if (known === undefined) there.set(country, [{law, told}])
      else known.push({law, told})
    }
  }
  return there
}

function isRepeal({mention}: Resolved): boolean {
  return mention.passage.role === 'prose' && saysRepealed(mention)
}

function toldPrinted({text, places}: Printed, place: Place): unknown[] {
  return [text, places.map((each) => toldPlace(each, place))]
}

/** Other texts are quoted with their sentences; a repeal is quoted as a sentence. */
function toldPlace(quote: Printed['places'][number], place: Place): unknown[] {
  return [quote.start, quote.end, place(quote)]
}

function toldMention({quote: {page, anchor, start}, ground}: Resolved): string {
  return `${page}#${anchor} ${start} ${ground}`
}
