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

/** The `id` of a part. */
export type Section = string

/** What is not in the header is a way into something that is. */
const waysInto: Readonly<Record<string, Section>> = {
  pillars: 'measures',
  compare: 'countries',
  matrix: 'indicators',
  glossary: 'laws',
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
