/** Laws among what the facets narrow and count. */
import type {Entry} from '../catalogue.ts'
import type {LawRow} from '../language/laws.ts'

/** A law, as what it can be narrowed by. */
export function lawEntry({address, title, of}: LawRow): Entry {
  return {
    id: '',
    address,
    title,
    kind: 'law',
    class: undefined,
    source: undefined,
    country: of,
    pillar: undefined,
    subPillar: undefined,
    coverage: [],
    score: undefined,
    year: undefined,
    spans: []
  }
}
