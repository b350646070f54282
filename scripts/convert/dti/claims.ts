/** Claims what a listing has besides its texts: labels, list marks, furniture. */
import type {Claim, Located, Seed} from '../../../src/kinds/reader.ts'
import type {Body} from './body.ts'
import type {Line} from './lines.ts'
import type {Listing} from './listings.ts'

/** The claims of one listing; text beyond its end that is not furniture gets none, and so is reported. */
export function claimsOf({pillar, repeats}: Listing, body: Body, seed: Seed): Claim[] {
  const {prose, coverage, sources, rest} = body
  const claim = (rule: string, from: number, to: number): Claim[] =>
    to > from ? [{as: 'structure', rule, at: seed.span(from, to)}] : []
  const label = (rule: string, {position: whole}: Located<string>, text: Located<string>) =>
    claim(rule, whole.start.offset, text.position.start.offset)
  return [
    ...label('pillar-mark', pillar.text, pillar.pillar),
    ...claim(
      'sub-pillar-mark',
      pillar.pillar.position.end.offset,
      pillar.subPillar.position.start.offset
    ),
    ...(coverage ? label('coverage-mark', coverage.text, coverage.coverage) : []),
    ...(sources?.label ? label('sources-mark', sources.label.text, sources.label.first) : []),
    ...[...prose, ...(sources?.lines ?? [])].flatMap((line) =>
      line.type === 'item' ? label('list-mark', line.text, line.item) : []
    ),
    ...repeats.map(
      ({text}) => ({as: 'furniture', rule: 'printed-twice', at: text.position}) as const
    ),
    ...furnitureIn(rest)
  ]
}

/** Claims the furniture of the page: `Browse Database`, `Report issue     Report new measure`. */
export function furnitureIn(lines: readonly Line[]): Claim[] {
  return lines.flatMap(({type, text}) =>
    type === 'furniture'
      ? [{as: 'furniture' as const, rule: 'page-furniture', at: text.position}]
      : []
  )
}
