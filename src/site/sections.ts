/** The parts of the site, as the header lists them. */
export const sections = [
  {id: 'measures', name: 'Measures', address: '/measures/'},
  {id: 'indicators', name: 'Indicators', address: '/indicators/'},
  {id: 'articles', name: 'Articles', address: '/articles/'},
  {id: 'sources', name: 'Sources', address: '/sources/'},
  {id: 'about', name: 'About', address: '/about/'}
] as const

export type Section = (typeof sections)[number]['id']

/** The part of the site an address belongs to. */
export function sectionOf(address: string): (typeof sections)[number] | undefined {
  const [, first] = address.split('/')
  // Pillars are a way into the measures.
  const id = first === 'pillars' ? 'measures' : first
  return sections.find((section) => section.id === id)
}
