import {expect, test} from 'vitest'
import {bundleClientScripts} from '../../src/build/client-scripts.ts'

test('no two scripts leave what they export under one name', async () => {
  const {main, files} = await bundleClientScripts()
  const loaded = [...files].filter(([file]) => file !== main)
  const exporting = /\(atlas\|\|=\{\}\)(?:\["(?<quoted>[^"]+)"\]|\.(?<plain>\w+))/
  const names = loaded.map(([, text]) => {
    const {quoted, plain} = exporting.exec(text)?.groups ?? {}
    return quoted ?? plain
  })
  expect(names.length).toBeGreaterThan(10)
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
})
