/** The lists of laws, and the page of each law. */
import {derivedFrom} from '../atlas/atlas.ts'
import {findingsOf} from '../atlas/findings.ts'
import {lawCitation} from '../citations/atlas.ts'
import type {Citation} from '../citations/citation.ts'
import type {Law} from '../atlas/concordance.ts'
import {scopeAddress} from '../atlas/lists.ts'
import {scopeName} from '../model/countries.ts'
import {signedNumber} from '../model/law-number.ts'
import {disagreementLinks} from '../conflicts/pages.ts'
import {type Choice, choicesOf, type ListingView, type NamedLink} from '../site/listing.ts'
import type {CountedCountry} from '../site/countries.ts'
import {counted, distinguish} from '../site/names.ts'
import {compareBy, byName} from '../model/order.ts'
import {
  definePageType,
  longest,
  pagedList,
  type Pager,
  pagerOf,
  pageTitle
} from '../site/page-type.ts'
import {
  type CitedArticle,
  citedArticles,
  citedOften,
  type CitingGroup,
  citingPages,
  type LawName,
  lawNames,
  lawRow,
  type LawRow,
  type LawText,
  type UnresolvedReference,
  unresolvedReferences
} from './laws.ts'
import {
  datesBySource,
  type DatesOfSource,
  lawRecord,
  type LawRecord,
  lawStrip,
  type LawStrip
} from './dates.ts'

export interface LawsView {
  readonly head: ListingView
  readonly lede: string
  /** On the page of all laws. */
  readonly scopes: readonly CountedCountry[]
  readonly laws: readonly LawRow[]
  readonly choices: LawChoices
  readonly caption: string
  readonly pager: Pager
  readonly unresolved: readonly UnresolvedReference[]
}

/** What a list of laws can be narrowed to, over all its pages. */
export interface LawChoices {
  readonly scopes: readonly Choice[]
  readonly kinds: readonly Choice[]
  readonly total: number
}

function choicesIn(laws: readonly Law[]): LawChoices {
  const rows = laws.map(lawRow)
  return {
    scopes: choicesOf(rows, ({scope, jurisdiction}) => [scope, jurisdiction]),
    kinds: choicesOf(rows, ({kind}) => kind !== undefined && [kind, kind]),
    total: laws.length
  }
}

const jurisdictionsIn = derivedFrom((atlas) =>
  [...findingsOf(atlas).scopes]
    .map(([scope, own]) => ({scope, name: scopeName(scope), own}))
    .toSorted(compareBy(({name}) => name, byName))
)

/** All laws, by what they belong to. */
export const lawsPage = definePageType({
  name: 'laws',
  subjects: (atlas) =>
    pagedList(
      '/laws/',
      jurisdictionsIn(atlas).flatMap(({own}) => own)
    ),
  view(page, atlas): LawsView {
    const {laws, countries, unresolvedOf} = findingsOf(atlas)
    const unresolved = countries.flatMap(unresolvedOf)
    const isFirst = page.number === 1
    const shown =
      isFirst && unresolved.length <= longest ? unresolvedReferences(unresolved, atlas) : []
    const citations = laws.reduce((sum, law) => sum + law.mentions.length, 0)
    const head = {
      title: 'Laws',
      windowTitle: pageTitle('Laws', page),
      section: 'laws',
      description:
        'Every law, code, decree, order and agreement that the texts cite, with each citation.'
    } as const
    return {
      head,
      lede: [
        `${counted(laws.length, 'legal act')}, cited ${counted(citations, 'time')}`,
        unresolved.length > 0 &&
          `${counted(unresolved.length, 'further reference')} could not be identified${unresolved.length > longest ? ', listed by country' : ''}`
      ]
        .filter(Boolean)
        .join('; ')
        .concat('.'),
      scopes: isFirst
        ? jurisdictionsIn(atlas).map(({scope, name, own}) => ({
            name,
            address: scopeAddress(scope),
            count: counted(own.length, 'law')
          }))
        : [],
      laws: page.rows.map(lawRow),
      choices: choicesIn(page.all),
      caption: 'All laws',
      pager: pagerOf('/laws/', page),
      unresolved: shown
    }
  }
})

/** The laws of a country or union. */
export const scopeLawsPage = definePageType({
  name: 'scope-laws',
  subjects: (atlas) =>
    [...findingsOf(atlas).scopes].flatMap(([scope, laws]) =>
      pagedList(scopeAddress(scope), laws).map(
        ([address, page]) => [address, {scope, page}] as const
      )
    ),
  view({scope, page}, atlas): LawsView {
    const name = scopeName(scope)
    const laws = page.rows.map(lawRow)
    const isLast = page.number === page.count
    const unresolved = isLast
      ? unresolvedReferences(findingsOf(atlas).unresolvedOf(scope), atlas)
      : []
    const head = {
      title: name,
      windowTitle: pageTitle(`Laws: ${name}`, page),
      section: 'laws',
      trail: [{name: 'Laws', address: '/laws/'}],
      description: `${name}: the laws that the texts cite, with each citation.`
    } as const
    return {
      head,
      lede: `${counted(page.total, 'law')} cited by the texts.`,
      scopes: [],
      laws,
      choices: choicesIn(page.all),
      caption: `Laws: ${name}`,
      pager: pagerOf(scopeAddress(scope), page),
      unresolved
    }
  }
})

export interface LawView {
  /** Of the law itself, on the first page about it. */
  readonly citation?: Citation
  readonly windowTitle: string
  readonly description: string
  readonly trail: readonly NamedLink[]
  readonly title: string
  readonly lede: string
  readonly disagreements: readonly NamedLink[]
  readonly record: LawRecord
  /** On the first page of a law. */
  readonly names: readonly LawName[]
  readonly articles: readonly CitedArticle[]
  /** On the first page. */
  readonly dates: readonly DatesOfSource[]
  /** On the first page, where there are dates enough. */
  readonly strip?: LawStrip
  readonly citing: readonly CitingGroup[]
  readonly pager: Pager
  readonly text: LawText
}

/** What tells laws of one title and jurisdiction apart, by their addresses: number, date, or place in the order. */
const distinctions = derivedFrom((atlas): ReadonlyMap<string, string> => {
  const namesakes = Map.groupBy(
    findingsOf(atlas).laws.map(({address, scope, title, numbers, dates}) => ({
      key: `${scope} ${title.toLowerCase()}`,
      address,
      distinctions: [numbers[0] && signedNumber(numbers[0].text), dates[0]?.text]
    })),
    ({key}) => key
  )
  return new Map([...namesakes.values()].flatMap(distinguish))
})

/** A law with every citation of it. */
export const lawPage = definePageType({
  name: 'law',
  subjects: (atlas) =>
    findingsOf(atlas).laws.flatMap((law) =>
      pagedList(law.address, law.mentions).map(([address, page]) => [address, {law, page}] as const)
    ),
  view({law, page}, atlas): LawView {
    const findings = findingsOf(atlas)
    const {address, scope, title} = law
    const jurisdiction = scopeName(scope)
    const distinction = distinctions(atlas).get(address)
    const name = distinction === undefined ? title : `${title} (${distinction})`
    const often = citedOften(law)
    const strip = lawStrip(law)
    const conflicts = findings.conflictsAbout(law)
    const shown = {
      title,
      record: lawRecord(law, atlas),
      names: page.number === 1 ? lawNames(law, atlas) : [],
      articles: page.number === 1 ? citedArticles(law, atlas) : [],
      dates: page.number === 1 ? datesBySource(law, conflicts, atlas) : [],
      ...(page.number === 1 && strip !== undefined && {strip}),
      citing: citingPages(page.rows, atlas),
      text: textOf(law)
    }
    return {
      windowTitle: pageTitle(`${name}, ${jurisdiction}`, page),
      description: `${name}, ${jurisdiction}. ${often}: each citation with its sentence.`,
      trail: [
        {name: 'Laws', address: '/laws/'},
        {name: jurisdiction, address: scopeAddress(scope)}
      ],
      lede: `${often}.`,
      disagreements: disagreementLinks(conflicts, atlas, address),
      ...shown,
      ...(page.number === 1 ? {citation: lawCitation(atlas, law)} : {}),
      pager: pagerOf(address, page)
    }
  }
})

function textOf({links, derived}: Law): LawText {
  return derived === undefined ? {links} : {links, derived}
}
