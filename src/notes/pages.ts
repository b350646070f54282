/** The list of works cited. */
import {derivedFrom} from '../atlas/atlas.ts'
import {type Choice, choicesOf, commonest, type ListingView} from '../site/listing.ts'
import {counted} from '../site/names.ts'
import {
  definePageType,
  pageNumbers,
  pageOf,
  type Pager,
  pagerOf,
  pageTitle
} from '../site/page-type.ts'
import {countWorks, officialHosts, workKinds, worksOn, type CitedWork} from './works.ts'

export interface WorksView {
  readonly head: ListingView
  readonly lede: string
  /** How many works have which kind of link. */
  readonly kinds: readonly Choice[]
  readonly works: readonly CitedWork[]
  readonly filters: readonly {
    readonly name: string
    readonly label: string
    readonly options: readonly Choice[]
  }[]
  /** On all pages of the list. */
  readonly total: number
  readonly pager: Pager
}

const worksCited = derivedFrom((atlas) => {
  const texts = atlas.texts
  const works = worksOn(texts, atlas, officialHosts(atlas.laws))
  const kinds = choicesOf(works, ({kind}) => [kind, workKinds[kind]])
  return {
    works,
    notes: texts.reduce((sum, {notes}) => sum + notes.length, 0),
    kinds,
    filters: filtersOf(works, kinds)
  }
})

/** How many publishers a reader is offered; the list is in their order, and its words find the rest. */
const mostPublishers = 60

const languages = new Intl.DisplayNames('en', {type: 'language'})

function filtersOf(works: readonly CitedWork[], kinds: readonly Choice[]): WorksView['filters'] {
  const publishers = choicesOf(works, ({publisher}) => [publisher, publisher])
  return [
    {name: 'kind', label: 'Link status', options: kinds},
    {
      name: 'publisher',
      label: publishers.length > mostPublishers ? 'Publisher, most cited' : 'Publisher',
      options: commonest(publishers, mostPublishers)
    },
    {
      name: 'country',
      label: 'Cited on',
      options: choicesOf(
        works.flatMap(({countries}) => countries),
        ({code, name}) => [code, name]
      )
    },
    {
      name: 'lang',
      label: 'Language',
      options: choicesOf(works, ({language}) => [language, languages.of(language) ?? language])
    }
  ]
}

/** Every work that notes cite, with all notes that cite it. */
export const worksPage = definePageType({
  name: 'works',
  subjects: ({texts}) => pageNumbers('/notes/', countWorks(texts)),
  view(number, atlas): WorksView {
    const {works, notes, kinds, filters} = worksCited(atlas)
    const page = pageOf(works, number)
    const head = {
      title: 'Works cited',
      windowTitle: pageTitle('Works cited', page),
      section: 'sources',
      trail: [{name: 'Sources', address: '/sources/'}],
      description: 'Every work that the notes cite, by publisher, with all notes that cite it.'
    } as const
    return {
      head,
      lede: `${counted(page.total, 'work')} cited in ${counted(notes, 'note')}, each once with all notes that cite it, by publisher.`,
      kinds,
      works: page.rows,
      filters,
      total: page.total,
      pager: pagerOf('/notes/', page)
    }
  }
})
