/** Terms and institutions as pages show them: definitions, uses, and what became of each. */
import type {Element, ElementContent} from 'hast'
import type {Atlas} from '../atlas/atlas.ts'
import {type Entered, type Findings, findingsOf} from '../atlas/findings.ts'
import type {Quote, Term} from '../atlas/concordance.ts'
import {glossaryAddress} from '../atlas/lists.ts'
import {type Passage, passageOf, type Place, placeOf} from '../related/passages.ts'
import type {NamedLink} from '../site/listing.ts'
import {pageLink, type PageLink} from '../site/page-link.ts'
import {entryAddress} from '../site/page-type.ts'
import {h, text as textNode} from '../document/hast.ts'

export interface TermView {
  readonly id: string
  readonly name: string
  readonly abbreviations: readonly string[]
  readonly isInstitution: boolean
  /** Nobody vouches that there is such a thing. */
  readonly isOnlyInAiText: boolean
  readonly definitions: readonly Passage[]
  readonly changes: readonly TermChange[]
  /** How often it is used. */
  readonly mentions: number
  /** The pages that use it, each with the places that do, each place once. */
  readonly pages: readonly {readonly page: PageLink; readonly places: readonly Place[]}[]
}

/** What a text says became of an institution. */
interface TermChange {
  /** `renamed`, `replaced by`. */
  readonly kind: string
  readonly successor?: NamedLink
  readonly passage: Passage
}

/** A term of a country’s glossary. */
export function termView({entry, country}: Entered<Term>, atlas: Atlas): TermView {
  const {
    id,
    name,
    abbreviations,
    isBody,
    isOnlyInAiText = false,
    definitions,
    uses,
    changes
  } = entry
  const findings = findingsOf(atlas)
  const terms = new Map(findings.termsOf(country).map((term) => [term.id, term]))
  return {
    id,
    name,
    abbreviations,
    isInstitution: isBody,
    isOnlyInAiText,
    definitions: definitions.map((quote) => passageOf(quote, atlas)),
    changes: changes.map(({kind, sentence, successor}) => {
      const next = successor === undefined ? undefined : terms.get(successor)
      return {
        kind,
        ...(next !== undefined && {
          successor: {name: next.name, address: termAddress({entry: next, country}, findings)}
        }),
        passage: passageOf(sentence, atlas)
      }
    }),
    mentions: uses.length,
    pages: usesByPage(uses, atlas)
  }
}

/** The address of a term in the glossary of its country. */
export function termAddress({entry, country}: Entered<Term>, findings: Findings): string {
  return entryAddress(glossaryAddress(country), findings.termsOf(country), entry)
}

function usesByPage(uses: readonly Quote[], atlas: Atlas): TermView['pages'] {
  return [...Map.groupBy(uses, ({page}) => page)].flatMap(([address, own]) => {
    const page = atlas.at(address)
    if (page === undefined) return []
    const places = [...Map.groupBy(own, ({anchor}) => anchor).values()].flatMap(([first]) =>
      first === undefined ? [] : [placeOf(first, atlas)]
    )
    return [{page: pageLink(page, atlas), places}]
  })
}

/** What a term is, for a note at its first use on a page. */
export interface Explanation {
  readonly id: string
  readonly name: string
  readonly abbreviations: readonly string[]
  readonly change?: TermChange
}

/** The explanations of the terms that a page uses first without saying what they are. */
export function explanationsOn(page: string, atlas: Atlas): readonly Explanation[] {
  return firstUsesOn(page, findingsOf(atlas)).map(({term: {entry}}) => {
    const [change] = entry.changes
    return {
      id: entry.id,
      name: entry.name,
      abbreviations: entry.abbreviations,
      ...(change !== undefined && {
        change: {kind: change.kind, passage: passageOf(change.sentence, atlas)}
      })
    }
  })
}

/** The first use of a term on a page. */
interface FirstUse {
  readonly term: Entered<Term>
  readonly place: Quote
}

/**
 * The first use of each term on a page that has more to be said: the page does
 * not say itself what `SORM` is, nor is it a name in full that says all we know.
 */
export function firstUsesOn(page: string, findings: Findings): readonly FirstUse[] {
  return findings.termsOn(page).flatMap((term) => {
    const {name, uses, definitions, changes} = term.entry
    const place = uses.find((use) => use.page === page)
    const isDefined = definitions.some((one) => one.page === page)
    if (place === undefined || isDefined) return []
    const saysAll = place.text.toLowerCase().startsWith(name.toLowerCase()) && changes.length === 0
    return saysAll ? [] : [{term, place}]
  })
}

interface Explained {
  /** Part of the body it is used in: `p3`. */
  readonly anchor: string
  /** The words used. */
  readonly text: string
  /** Where they are explained. */
  readonly href: string
}

/** The body with a link on each first use; a use within a link stays as it is. */
export function withTerms(tree: readonly Element[], uses: readonly Explained[]): Element[] {
  const byPart = Map.groupBy(uses, ({anchor}) => anchor)
  const visit = (element: Element): Element => {
    const {dataPart} = element.properties
    const own = typeof dataPart === 'string' ? (byPart.get(dataPart) ?? []) : []
    if (own.length > 0) return own.reduce(linked, element)
    return {
      ...element,
      children: element.children.map((child) => (child.type === 'element' ? visit(child) : child))
    }
  }
  return byPart.size === 0 ? [...tree] : tree.map(visit)
}

/** Links the first of the words that stands in one piece of text. */
function linked(element: Element, {text, href}: Explained): Element {
  let isDone = false
  const inside = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (isDone) return [child]
      if (child.type === 'element') {
        if (child.tagName === 'a' || child.properties['dataOurs'] !== undefined) return [child]
        return [{...child, children: inside(child.children)}]
      }
      if (child.type !== 'text') return [child]
      const at = wordAt(child.value, text)
      if (at < 0) return [child]
      isDone = true
      const pieces = [child.value.slice(0, at), child.value.slice(at + text.length)]
      const [before = '', after = ''] = pieces
      return [
        ...(before === '' ? [] : [textNode(before)]),
        h('a', {className: ['term'], href}, [textNode(text)]),
        ...(after === '' ? [] : [textNode(after)])
      ]
    })
  return {...element, children: inside(element.children)}
}

/** Where the words stand as whole words: not `MIC` in `MICA`. */
function wordAt(value: string, text: string): number {
  const letter = /[\p{L}\p{N}]/u
  for (let at = value.indexOf(text); at >= 0; at = value.indexOf(text, at + 1)) {
    const [before, after] = [value.charAt(at - 1), value.charAt(at + text.length)]
    if (!letter.test(before) && !letter.test(after)) return at
  }
  return -1
}
