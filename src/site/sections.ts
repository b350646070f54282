/** The parts of the site, as the header lists them. */
export const sections = [
  {id: 'measures', name: 'Measures', address: '/measures/'},
  {id: 'indicators', name: 'Indicators', address: '/indicators/'},
  {id: 'articles', name: 'Articles', address: '/articles/'},
  {id: 'sources', name: 'Sources', address: '/sources/'},
  {id: 'about', name: 'About', address: '/about/'}
] as const

export type Section = (typeof sections)[number]['id']
