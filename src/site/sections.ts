/** The parts of the site, as the header lists them. */
export const sections = [
  {id: 'measures', name: 'Measures', address: '/measures/'},
  {id: 'indicators', name: 'Indicators', address: '/indicators/'},
  {id: 'laws', name: 'Laws', address: '/laws/'},
  {id: 'articles', name: 'Articles', address: '/articles/'},
  {id: 'sources', name: 'Sources', address: '/sources/'},
  {id: 'about', name: 'About', address: '/about/'}
] as const

export type Section = (typeof sections)[number]['id']

/** What is not in the header is a way into something that is. */
const waysInto: Readonly<Record<string, Section>> = {
  pillars: 'measures',
  matrix: 'indicators',
  glossary: 'laws',
  conflicts: 'sources',
  notes: 'sources'
}

/** The part of the site an address belongs to. */
export function sectionOf(address: string): (typeof sections)[number] | undefined {
  const [, first = ''] = address.split('/')
  const id = waysInto[first] ?? first
  return sections.find((section) => section.id === id)
}
