/** What the manifest says of a source, in the order a reader asks. */
import {labelOf} from '../model/fields.ts'
import type {Account} from '../model/account.ts'
import {textKinds} from '../kinds/index.ts'
import {sourceClasses, sourceSchema, type Source} from '../model/sources.ts'
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {spelledDate} from './dates.ts'
import {distinguish} from './names.ts'

/** The title of a source; where others have the same, with what tells it from them: `Freedom on the Net 2022 (Ghana)`. */
export function sourceName({address, source: {title}}: Account, atlas: Atlas): string {
  const distinction = distinctionsOf(atlas).get(address)
  return distinction === undefined ? title : `${title} (${distinction})`
}

const distinctionsOf = derivedFrom(
  (atlas) =>
    new Map(
      [...Map.groupBy(atlas.accounts, ({source}) => source.title.toLowerCase()).values()].flatMap(
        (group) =>
          distinguish(
            group.map(({address, source}) => ({
              address,
              distinctions: distinctionsIn(source, atlas)
            }))
          )
      )
    )
)

/** The country, with the time of the text where there are several on one; the file is of no other. */
function distinctionsIn(
  {file, edition, published, saved}: Source,
  atlas: Atlas
): readonly (string | undefined)[] {
  const countries = new Set(atlas.pagesFrom(file).map(({country}) => country?.name))
  const [country] = countries.size === 1 ? countries : []
  const dated = (time: string | undefined): string | undefined =>
    time && [country, time].filter((part) => part !== undefined).join(', ')
  return [
    country,
    dated(edition?.toString()),
    dated(published && spelledDate(published)),
    dated(saved && `saved ${spelledDate(saved)}`),
    file
  ]
}

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
