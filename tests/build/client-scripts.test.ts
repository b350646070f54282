import {expect, test} from 'vitest'
import {bundleClientScripts} from '../../src/build/client-scripts.ts'

test('no two scripts leave what they export under one name', async () => {
  const {main, files} = await bundleClientScripts()
  const loaded = [...files].filter(([file]) => file !== main)
  const names = loaded.map(([, text]) => /\(atlas\|\|=\{\}\)\["([^"]+)"\]=/.exec(text)?.[1])
  expect(names.length).toBeGreaterThan(10)
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
})
