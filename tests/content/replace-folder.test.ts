import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {mayReplace, recoverFolder, replaceFolder} from '../../scripts/content/folder.ts'

let parent: string
let folder: string

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'replace-'))
  folder = path.join(parent, 'content')
})
afterEach(() => rm(parent, {recursive: true}))

/** Forty files that all say the same, so that a mixture of two generations shows. */
const fill = (generation: string) => async (next: string) => {
  for (let count = 0; count < 40; count++) await writeFile(path.join(next, `${count}`), generation)
}

async function generations(): Promise<Set<string>> {
  const names = await readdir(folder)
  expect(names).toHaveLength(40)
  return new Set(await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8'))))
}

describe('replacing a folder', () => {
  test('leaves only the new files, and nothing beside them', async () => {
    await replaceFolder(folder, fill('old'))
    await replaceFolder(folder, fill('new'))
    expect(await generations()).toEqual(new Set(['new']))
    expect(await readdir(parent)).toEqual(['content'])
  })

  test('keeps the old folder when writing fails', async () => {
    await replaceFolder(folder, fill('old'))
    const failing = replaceFolder(folder, () => Promise.reject(new Error('disk full')))
    await expect(failing).rejects.toThrow('disk full')
    expect(await generations()).toEqual(new Set(['old']))
    expect(await readdir(parent)).toEqual(['content'])
  })

  test('leaves one whole generation when it is killed, at any moment', async () => {
    await replaceFolder(folder, fill('0'))
    const module = path.resolve('scripts/content/folder.ts')
    const program = `
      import {writeFileSync} from 'node:fs'
      import {replaceFolder} from ${JSON.stringify(module)}
      for (let generation = 1; ; generation++) {
        await replaceFolder(${JSON.stringify(folder)}, async (next) => {
          for (let count = 0; count < 40; count++) writeFileSync(next + '/' + count, String(generation))
        })
        process.stdout.write('.')
      }`
    for (let kill = 0; kill < 8; kill++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program])
      await once(child.stdout, 'data')
      // A different number of writes each time: the moment of the kill is not ours to choose.
      for (let step = 0; step < kill; step++) await once(child.stdout, 'data')
      child.kill('SIGKILL')
      await once(child, 'exit')
      await recoverFolder(folder)
      expect((await generations()).size).toBe(1)
      expect(await readdir(parent)).toEqual(['content'])
    }
  })

  test('is refused for a folder that something else lives in', async () => {
    await writeFile(path.join(parent, 'thesis.doc'), '')
    expect(await mayReplace(parent, 'account')).toBe(false)
    expect(await mayReplace(folder, 'account')).toBe(true)
  })
})
