/** The passages of a page, from what the converter resolved of it. */
import {kindOf} from '../../src/kinds/index.ts'
import type {SourceClass} from '../../src/model/sources.ts'
import {paragraphsIn, type Prose} from '../../src/kinds/reader.ts'
import type {ResolvedDraft} from './resolve.ts'
import type {Passage} from '../passages/passage.ts'

/** Pages without a country speak of no country's laws, and give none. */
export function passagesOf(
  {record, draft, parts}: ResolvedDraft,
  sourceClass: SourceClass
): Passage[] {
  const {country} = record
  if (country === undefined) return []
  const page = {
    page: record.address,
    kind: record.kind,
    class: sourceClass,
    country: country.code,
    ...('edition' in record ? {edition: record.edition} : {})
  }
  const partOf = new Map(parts.map(({part, prose}) => [prose, part]))
  const notes = new Map(draft.notes.map(({label, prose}) => [label, partOf.get(prose) ?? '']))
  const read = (prose: Prose, role: Passage['role']): Passage => ({
    ...page,
    role,
    anchor: partOf.get(prose) ?? '',
    ...withoutCalls(prose, notes)
  })
  const body = draft.blocks.flatMap((block): Passage[] => {
    if (block.type === 'heading') return [read(block.prose, 'heading')]
    return paragraphsIn(block).map((prose) => read(prose, 'prose'))
  })
  const heads = kindOf(record)
    .texts(record)
    .map(({part, ...head}) => ({...page, ...head, anchor: part}))
  return [...heads, ...body, ...draft.notes.map(({prose}) => read(prose, 'note'))]
}

/** The text of a prose as a page shows it: without the numbers of notes glued into it. */
function withoutCalls(
  {text, marks}: Prose,
  notes: ReadonlyMap<string, string>
): Pick<Passage, 'text' | 'calls'> {
  const origin = text.position.start.offset
  const calls: {at: number; note: string}[] = []
  let plain = ''
  let from = 0
  for (const mark of marks) {
    if (mark.type !== 'call') continue
    plain += text.value.slice(from, mark.start - origin)
    calls.push({at: plain.length, note: notes.get(mark.note) ?? ''})
    from = mark.end - origin
  }
  return {text: plain + text.value.slice(from), ...(calls.length === 0 ? {} : {calls})}
}
