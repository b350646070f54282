/** Where a badge follows words on their line, a blank is between them: templates lose line ends. */
import {expect, inject, test} from 'vitest'
import {elements} from '../../scripts/check/page.ts'
import {readPages} from './pages.ts'

const {dist} = inject('countries')

/** Elements that a badge never stands beside. */
const blocks = new Set(['p', 'h1', 'h2', 'h3', 'ul', 'time'])

test('no badge is glued to the words before it', async () => {
  const glued = [...(await readPages(dist))].flatMap(([address, {tree}]) =>
    elements(tree).flatMap(({tagName, children}) =>
      children.flatMap((child, index) => {
        const before = children[index - 1]
        if (child.type !== 'element' || before === undefined) return []
        if (![child.properties['className']].flat().includes('badge')) return []
        if (before.type === 'element' && blocks.has(before.tagName)) return []
        return before.type === 'text' && /\s$/.test(before.value)
          ? []
          : [`${tagName} on ${address}`]
      })
    )
  )
  expect(glued).toEqual([])
})
