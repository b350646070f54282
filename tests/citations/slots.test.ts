/** Filling a slot must give what the style gives for the place. */
import {describe, expect, test} from 'vitest'
import type {Citation} from '../../src/citations/citation.ts'
import {anchorOf, type Pinpoint} from '../../src/citations/pinpoint.ts'
import {numberMark, slotted, type SlottedNode} from '../../src/citations/slots.ts'
import {styles} from '../../src/citations/styles/index.ts'
import type {Rich} from '../../src/citations/styles/rich.ts'
import {
  article,
  cited,
  database,
  freedom,
  indicator,
  insight,
  machine,
  measure,
  report,
  shown
} from './records.ts'

const citations: Record<string, Citation> = {
  'a measure': cited(measure(), database),
  'a question': cited(indicator(), freedom),
  'a report': cited(report(), freedom),
  'an article': cited(article(), insight),
  'a text without author': cited(article({authors: [], firm: null}), machine),
  'a page without web address': cited(indicator(), freedom, {site: undefined}),
  'an article without web address': cited(article(), insight, {site: undefined}),
  'a page without web address read on a day nobody knows': cited(indicator(), freedom, {
    site: undefined,
    accessed: undefined
  }),
  'a page read on a day nobody knows': cited(measure(), database, {accessed: undefined}),
  'a title full of marks': cited(article({title: '{} #p{} (see n. {}), “para. 3”'}), insight)
}

const places: readonly (Pinpoint | undefined)[] = [
  undefined,
  {paragraph: 3},
  {paragraph: '2a'},
  {note: 12},
  {note: '1-2'}
]

function filled(nodes: readonly SlottedNode[], place: Pinpoint | undefined): Rich {
  return nodes.map((node) => {
    if (node.type === 'link') {
      const hash = node.anchored && place !== undefined ? `#${anchorOf(place)}` : ''
      return {type: 'link', value: node.value + hash, href: node.href + hash}
    }
    if (node.type !== 'place') return node
    if (place === undefined) return {type: 'text', value: node.value}
    const value =
      'paragraph' in place
        ? node.paragraph.replaceAll(numberMark, String(place.paragraph))
        : node.note.replaceAll(numberMark, String(place.note))
    return {type: 'text', value}
  })
}

describe.each(Object.entries(citations))('%s', (_, citation) => {
  test.each(styles)('in $name reads the same, filled in or made for the place', (style) => {
    for (const [index, {name}] of style.forms(citation).entries()) {
      const nodes = slotted((one) => style.forms(one)[index]?.text ?? [], citation)
      for (const place of places) {
        const made = style.forms({...citation, pinpoint: place})[index]?.text ?? []
        expect(shown(filled(nodes, place)), `${name} ${JSON.stringify(place)}`).toBe(shown(made))
      }
    }
  })
})

test('repeats no more of a citation than what differs', () => {
  const oscola = styles.find(({id}) => id === 'oscola')
  const nodes = slotted((one) => oscola?.forms(one)[0].text ?? [], cited(indicator(), freedom))
  expect(nodes.filter(({type}) => type === 'place')).toEqual([
    {type: 'place', value: '', paragraph: 'para {} ', note: 'n {} '}
  ])
  expect(nodes.filter(({type}) => type === 'link')).toMatchObject([{anchored: true}])
})
