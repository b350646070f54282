/** Small pieces of a concordance for tests: whole by the schema, empty but for what a test names. */
import {
  concordanceSchema,
  lawSchema,
  type Concordance,
  type Law,
  type Quote
} from '../../src/atlas/concordance.ts'

export function quote(place: string, context: string, text = context): Quote {
  const [page = '', anchor = ''] = place.split('#')
  return {page, anchor, text, context}
}

export function law(slug: string, fields: Partial<Law> = {}): Law {
  return lawSchema.parse({
    address: `/laws/kz/${slug}/`,
    scope: 'kz',
    title: slug,
    names: [],
    printed: [],
    numbers: [],
    dates: [],
    bodies: [],
    amendments: [],
    events: [],
    links: [],
    mentions: [],
    ...fields
  })
}

export function concordance(fields: Partial<Concordance> = {}): Concordance {
  return concordanceSchema.parse({
    country: 'KZ',
    relations: [],
    conflicts: [],
    terms: [],
    unresolved: [],
    ...fields
  })
}
