/** What the manifest says of a source, in the order a reader asks. */
import {textKinds} from '../kinds/index.ts'
import {sourceClasses, type Source} from '../model/sources.ts'
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
    fact('Publisher', publisher),
    fact('Part of', work),
    fact('Authors', authors?.join(', ')),
    fact('Class', sourceClasses[source.class]),
    fact('Kind', textKinds[source.kind]?.label),
    fact('Edition', edition?.toString()),
    fact('Covers', covers),
    fact('Published', published && spelledDate(published)),
    fact('Published at', address, address),
    fact('Saved', saved && spelledDate(saved)),
    fact('File', source.file),
    fact('Reuse', source.reuse)
  ]
  return facts.filter((one) => one !== undefined)
}

function fact(label: string, value: string | undefined, href?: string): SourceFact | undefined {
  if (value === undefined) return undefined
  return href === undefined ? {label, value} : {label, value, href}
}
