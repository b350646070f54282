/**
 * Reads a register of bills. Each is five lines and its text, and an empty
 * line ends it:
 *
 *     15-2024
 *     Bill on online platforms
 *     First reading
 *     2024-03-05
 *     Committee on Informatics; A. Akhmetova
 *     Platforms shall name a representative.
 */
import {slugOf} from '../../../src/model/slug.ts'
import {countryName} from '../../../src/model/countries.ts'
import type {Draft, Located, Reader} from '../../../src/kinds/reader.ts'

export const read: Reader = (seed, source) => {
  const groups: Located<string>[][] = [[]]
  for (const line of seed.lines) {
    if (line.value.trim() === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  const code = source.country ?? 'KZ'
  const drafts = groups.flatMap(
    ([number, title, stage, introduced, sponsors, ...body]): Draft[] => {
      if (!number || !title || !stage || !introduced || !sponsors) return []
      const start = sponsors.position.start.offset
      const names = [...sponsors.value.matchAll(/[^;\s][^;]*/g)]
      const [last = sponsors] = body.slice(-1)
      return [
        {
          key: `${seed.file}#${number.value}`,
          preferredAddress: `/bills/${code.toLowerCase()}/${slugOf(number.value)}/`,
          span: seed.span(number.position.start.offset, last.position.end.offset),
          fields: [
            {part: 'number', at: number.position},
            {part: 'title', at: title.position},
            {part: 'stage', at: stage.position},
            {part: 'introduced', at: introduced.position},
            ...names.map((name, index) => ({
              part: `sponsor-${index + 1}`,
              at: seed.span(start + name.index, start + name.index + name[0].length)
            }))
          ],
          blocks: body.map((text) => ({type: 'paragraph', prose: {text, marks: []}})),
          notes: [],
          record: ({common}) =>
            ({
              kind: 'bill',
              ...common,
              title: title.value,
              country: {code, name: countryName(code) ?? code},
              number: number.value,
              stage: stage.value,
              introduced: introduced.value,
              sponsors: names.map(([name]) => name)
              // The table of the repository, which types are taken from, has no bills.
            }) as unknown as ReturnType<Draft['record']>
        }
      ]
    }
  )
  const claims = seed.lines
    .filter(({value}) => value.includes(';'))
    .map(({value, position}) => {
      const at = position.start.offset + value.indexOf(';')
      return {as: 'structure', rule: 'sponsor-mark', at: seed.span(at, at + 1)} as const
    })
  return {drafts, claims}
}
