/** What the manifest says of a source, in the order a reader asks. */
import {labelOf} from '../model/fields.ts'
import {textKinds} from '../kinds/index.ts'
import {sourceClasses, sourceSchema, type Source} from '../model/sources.ts'
import {spelledDate} from './dates.ts'

export interface SourceFact {
  readonly label: string
  readonly value: string
  readonly href?: string
  /** It is read digit by digit. */
  readonly isHash?: true
}

/** The facts a source has, each with a label. */
export function sourceFacts(source: Source): readonly SourceFact[] {
  const {publisher, work, authors, edition, covers, published, saved, address} = source
  const facts: readonly (SourceFact | undefined)[] = [
    fact('publisher', publisher),
    fact('work', work),
    fact('authors', authors?.join(', ')),
    fact('class', sourceClasses[source.class]),
    fact('kind', textKinds[source.kind]?.label),
    fact('edition', edition?.toString()),
    fact('covers', covers),
    fact('published', published && spelledDate(published)),
    fact('address', address, address),
    fact('saved', saved && spelledDate(saved)),
    fact('file', source.file),
    fact('reuse', source.reuse)
  ]
  return facts.filter((one) => one !== undefined)
}

function fact(
  field: keyof Source,
  value: string | undefined,
  href?: string
): SourceFact | undefined {
  const label = labelOf(sourceSchema, field)
  if (value === undefined) return undefined
  return href === undefined ? {label, value} : {label, value, href}
}
