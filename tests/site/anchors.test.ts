import {describe, expect, inject, test} from 'vitest'
import {attribute, elements} from '../../scripts/check/page.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {anchorMinter} from '../../src/model/slug.ts'
import {readPages} from './pages.ts'

describe.each(Object.entries({own: inject('own').root, hostile: inject('hostile')}))(
  'the %s site',
  (_, {content, dist}) => {
    test('has around a text no anchor that a heading of the text could be given', async () => {
      const pages = await readPages(dist)
      const clashes = new Set<string>()
      for (const {address, sections, paragraphs, notes} of loadAtlas({folder: content}).texts) {
        const page = pages.get(address)
        if (page === undefined) throw new Error(`${address} is not built`)
        const own = new Set([...sections, ...paragraphs, ...notes].map(({id}) => id))
        for (const element of elements(page.tree)) {
          const id = attribute(element, 'id')
          if (id === undefined || own.has(id)) continue
          if (anchorMinter()(id) === id) clashes.add(`${id} on ${address}`)
        }
      }
      expect([...clashes]).toEqual([])
    })
  }
)
