import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readdir, rm, writeFile} from 'node:fs/promises'
import {hostname, tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {withFolderLock} from '../../scripts/content/folder-lock.ts'
import {UsageError} from '../../scripts/terminal/usage.ts'

let parent = ''
let folder = ''
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'atlas-lock-'))
  folder = path.join(parent, 'content')
})
afterEach(() => rm(parent, {recursive: true}))

test('runs in one folder never overlap, and leave nothing behind', async () => {
  let running = 0
  const overlaps: number[] = []
  const run = async (): Promise<void> => {
    running++
    await new Promise((resolve) => setImmediate(resolve))
    overlaps.push(running)
    running--
  }
  await Promise.all(Array.from({length: 5}, () => withFolderLock(folder, run)))
  expect(overlaps).toEqual([1, 1, 1, 1, 1])
  expect(await readdir(parent)).toEqual([])
})

test('a run that fails lets the next one in', async () => {
  const failing = withFolderLock(folder, () => Promise.reject(new Error('disk full')))
  await expect(failing).rejects.toThrow('disk full')
  expect(await withFolderLock(folder, () => Promise.resolve('done'))).toBe('done')
})

test('a run that was killed holds up no other', async () => {
  const module = path.resolve('scripts/content/folder-lock.ts')
  const program = `
    import {withFolderLock} from ${JSON.stringify(module)}
    await withFolderLock(${JSON.stringify(folder)}, () => new Promise(() => {
      setInterval(() => {}, 1000)
      process.stdout.write('.')
    }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program])
  await once(child.stdout, 'data')
  const waiting: string[] = []
  const held = withFolderLock(folder, () => Promise.resolve(), {
    patience: 0,
    onWait: (holder) => waiting.push(holder)
  })
  await expect(held).rejects.toThrow(UsageError)
  expect(waiting).toEqual([`${child.pid} on ${hostname()}`])
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await withFolderLock(folder, () => Promise.resolve('done'), {patience: 0})).toBe('done')
  expect(await readdir(parent)).toEqual([])
})

test('a run on another machine is waited for, and named when it does not end', async () => {
  const file = path.join(parent, '.content.lock')
  await writeFile(file, '1 on another-machine')
  const held = withFolderLock(folder, () => Promise.resolve(), {patience: 0})
  await expect(held).rejects.toThrow('process 1 on another-machine')
})
