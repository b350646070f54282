/** Views of every page of the collection: plain data, the same each time, each at one address. */
import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import type {Atlas} from '../../src/atlas/atlas.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {pageTypes, pageTypesByAddress} from '../../src/routes/page-types.ts'

const folder = path.resolve(import.meta.dirname, '../../content')
let atlas: Atlas

beforeAll(() => {
  atlas = loadAtlas({folder, site: 'https://example.org/atlas/'})
})

test('a view is plain data: nothing of it is lost on the way through JSON', () => {
  for (const [address, type] of pageTypesByAddress(atlas)) {
    const view = type.view(atlas, address)
    expect(JSON.parse(JSON.stringify(view)), `${type.name} ${address}`).toEqual(view)
  }
})

test('a page type has no view of an address that is not its own', () => {
  for (const type of pageTypes) {
    expect(() => type.view(atlas, '/no/such/page/'), type.name).toThrow('/no/such/page/')
  }
})
