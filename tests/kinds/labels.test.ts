/** A field is named once, in its schema: pages, lists, facets, charts and tables of data take it from there. */
import {globSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {labelOf} from '../../src/model/fields.ts'
import {measureSchema} from '../../src/kinds/measure/index.ts'
import {sourceSchema} from '../../src/model/sources.ts'
import {facetLabels} from '../../src/search/build/data-files.ts'

const code = globSync('src/**/*.{ts,astro}').map(
  (file) => [file, readFileSync(file, 'utf8')] as const
)

/** Labels that no other field has. */
test.each([
  ['coverage', labelOf(measureSchema, 'coverage')],
  ['subPillar', labelOf(measureSchema, 'subPillar')],
  ['pillar', labelOf(measureSchema, 'pillar')],
  ['class', labelOf(sourceSchema, 'class')]
])('the label of %s, “%s”, is written in one place', (_, label) => {
  const literal = new RegExp(`(['"])${label}\\1|>\\s*${label}\\s*</(?:dt|th|legend|label)>`, 'g')
  const places = code.flatMap(([file, text]) => [...text.matchAll(literal)].map(() => file))
  expect(places).toHaveLength(1)
})

test('facets of search are called what the schemas call their fields', () => {
  expect(facetLabels).toMatchObject({
    coverage: labelOf(measureSchema, 'coverage'),
    sub: labelOf(measureSchema, 'subPillar'),
    class: labelOf(sourceSchema, 'class')
  })
})
