import {expect, test} from 'vitest'
import {bundleClientScripts} from '../../src/build/client-scripts.ts'

test('no two scripts leave what they export under one name', async () => {
  const {main, files} = await bundleClientScripts()
  const loaded = [...files].filter(([file]) => file !== main)
  const exporting = /\(atlas\|\|=\{\}\)(?:\[[`"](?<quoted>[^`"]+)[`"]\]|\.(?<plain>\w+))/
  const names = loaded.map(([, text]) => {
    const {quoted, plain} = exporting.exec(text)?.groups ?? {}
    return quoted ?? plain
  })
  expect(names.length).toBeGreaterThan(10)
  expect(names).not.toContain(undefined)
  expect(new Set(names).size).toBe(names.length)
})

test('the script of every page imports nothing, as no page on a disk may, and asks for files there are', async () => {
  const {main, files} = await bundleClientScripts()
  const text = files.get(main) ?? ''
  const asked = Array.from(text.matchAll(/atlas\.load\([`"]([^`"]+)[`"]\)/g), ([, file]) => file)
  expect(text).not.toMatch(/\b(?:import|require)\b/)
  expect(asked.length).toBeGreaterThan(10)
  expect([...files.keys()]).toEqual(expect.arrayContaining(asked))
})
