/** The parts of the site, as the header lists them. */
import {sectionsOfKinds} from '../kinds/index.ts'

interface SitePart {
  readonly id: string
  readonly name: string
  readonly address: string
}

const [first, second, ...others]: readonly SitePart[] = sectionsOfKinds.map(({id, name}) => ({
  id,
  name,
  address: `/${id}/`
}))

export const sections: readonly SitePart[] = [
  {id: 'countries', name: 'Countries', address: '/countries/'},
  ...[first, second].filter((one) => one !== undefined),
  {id: 'laws', name: 'Laws', address: '/laws/'},
  ...others,
  {id: 'sources', name: 'Sources', address: '/sources/'},
  {id: 'about', name: 'About', address: '/about/'}
]

interface MenuGroup {
  readonly name: string
  readonly links: readonly {readonly name: string; readonly address: string}[]
}

/** Everything there is to open, in groups: the menu and the footer list it. */
export const menu: readonly MenuGroup[] = [
  {
    name: 'Browse',
    links: [
      ...sections.filter(({id}) => id !== 'sources' && id !== 'about'),
      {name: 'Pillars', address: '/pillars/'},
      {name: 'Subjects', address: '/subjects/'},
      {name: 'Glossary', address: '/glossary/'}
    ]
  },
  {
    name: 'Compare',
    links: [
      {name: 'Compare countries', address: '/compare/'},
      {name: 'Measures and indicators', address: '/matrix/'},
      {name: 'Where sources disagree', address: '/conflicts/'},
      {name: 'AI-written claims, checked', address: '/claims/'},
      {name: 'Timeline', address: '/timeline/'},
      {name: 'Charts', address: '/pictures/'}
    ]
  },
  {
    name: 'Sources and data',
    links: [
      {name: 'Sources and processing records', address: '/sources/'},
      {name: 'Works cited', address: '/notes/'},
      {name: 'Data', address: '/data/'},
      {name: 'API', address: '/api/'},
      {name: 'Changes', address: '/changes/'}
    ]
  },
  {
    name: 'Use the Atlas',
    links: [
      {name: 'Search', address: '/search/'},
      {name: 'Print', address: '/print/'},
      {name: 'Read offline', address: '/offline/'},
      {name: 'How search works', address: '/method/search/'},
      {name: 'Method', address: '/method/'},
      {name: 'About', address: '/about/'}
    ]
  }
]

const addressesInMenu = menu
  .flatMap(({links}) => links.map(({address}) => address))
  .toSorted((a, b) => b.length - a.length)

/** What the menu marks on a page: the entry that the page belongs to, else its part of the site. */
export function currentInMenu(page: string, section: Section | undefined): string | undefined {
  return (
    addressesInMenu.find((address) => page.startsWith(address)) ??
    sections.find(({id}) => id === section)?.address
  )
}

/** The `id` of a part. */
export type Section = string

/** What is not in the header is a way into something that is. */
const waysInto: Readonly<Record<string, Section>> = {
  pillars: 'measures',
  compare: 'countries',
  matrix: 'indicators',
  glossary: 'laws',
  subjects: 'laws',
  conflicts: 'sources',
  data: 'sources',
  api: 'sources',
  notes: 'sources'
}

/** The part of the site an address belongs to. */
export function sectionOf(address: string): SitePart | undefined {
  const [, folder = ''] = address.split('/')
  const id = waysInto[folder] ?? folder
  return sections.find((section) => section.id === id)
}

/** A way to texts, with a word on how they are listed. */
export interface Way {
  readonly name: string
  readonly address: string
  readonly remark?: string | undefined
}

/** The lists of all texts, by kind. */
export const waysToTexts: readonly Way[] = sectionsOfKinds.map(({id, name, remark}) => ({
  name,
  address: `/${id}/`,
  remark
}))

/** Light or dark, for the menu; nothing means as the system says. */
export const appearances = [
  {value: '', name: 'As the system'},
  {value: 'light', name: 'Light'},
  {value: 'dark', name: 'Dark'}
] as const
