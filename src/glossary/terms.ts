/** Terms and bodies: the address of each, where it is used, and where a page needs to say what it is. */
import type {Quote, Term} from '../model/concordance.ts'
import {glossaryAddress} from '../model/lists.ts'
import type {Page} from '../model/page.ts'
import type {Atlas} from '../site/atlas.ts'
import type {Concord, Entered} from '../site/concord.ts'
import {groupBy} from '../site/groups.ts'
import {entryAddress} from '../site/paging.ts'

/** The address of a term in the glossary of its country. */
export function termAddress({entry, country}: Entered<Term>, concord: Concord): string {
  return entryAddress(glossaryAddress(country), concord.termsOf(country), entry)
}

/** The pages that use a term, each with the places that do, each place once. */
export function usesByPage(
  {uses}: Pick<Term, 'uses'>,
  atlas: Atlas
): readonly {readonly page: Page; readonly places: readonly Quote[]}[] {
  return [...groupBy(uses, ({page}) => page)].flatMap(([address, own]) => {
    const page = atlas.at(address)
    if (page === undefined) return []
    const places = [...groupBy(own, ({anchor}) => anchor).values()].flatMap(([first]) =>
      first === undefined ? [] : [first]
    )
    return [{page, places}]
  })
}

/** The first use of a term on a page. */
export interface FirstUse {
  readonly term: Entered<Term>
  readonly place: Quote
}

/**
 * The first use of each term on a page that has more to be said: the page does
 * not say itself what `SORM` is, nor is it a name in full that says all we know.
 */
export function firstUsesOn(page: string, concord: Concord): readonly FirstUse[] {
  return concord.termsOn(page).flatMap((term) => {
    const {name, uses, definitions, changes} = term.entry
    const place = uses.find((use) => use.page === page)
    const isDefined = definitions.some((one) => one.page === page)
    if (place === undefined || isDefined) return []
    const saysAll = place.text.toLowerCase().startsWith(name.toLowerCase()) && changes.length === 0
    return saysAll ? [] : [{term, place}]
  })
}
