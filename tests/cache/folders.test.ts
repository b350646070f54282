import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {openBytes} from '../../src/cache/bytes.ts'
import {openKeep} from '../../src/cache/keep.ts'
import {programDigest} from '../../src/cache/program.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-cache-'))
})
afterEach(() => rm(folder, {recursive: true}))

describe('the name of the program', () => {
  test('changes with each file of code, of configuration and of libraries', async () => {
    const files = ['src/a/b.astro', 'scripts/x.ts', 'astro.config.mjs', 'package-lock.json']
    for (const file of files) {
      await mkdir(path.dirname(path.join(folder, file)), {recursive: true})
      await writeFile(path.join(folder, file), 'before')
    }
    const digests = [await programDigest(folder)]
    for (const file of files) {
      await writeFile(path.join(folder, file), 'after')
      digests.push(await programDigest(folder))
    }
    await writeFile(path.join(folder, 'src/new.ts'), '')
    digests.push(await programDigest(folder))
    expect(new Set(digests).size).toBe(files.length + 2)
  })

  test('changes with the options of a build, and with nothing else', async () => {
    await mkdir(path.join(folder, 'content'))
    const before = await programDigest(folder, {base: '/'})
    expect(await programDigest(folder, {base: '/x/'})).not.toBe(before)
    await writeFile(path.join(folder, 'content/a.mdx'), 'text')
    expect(await programDigest(folder, {base: '/'})).toBe(before)
  })
})

describe('bytes', () => {
  const text = (word: string): Uint8Array => new TextEncoder().encode(word)

  test('are made once for the same name and the same bytes', () => {
    let made = 0
    const make = (): Uint8Array => text(`made ${++made}`)
    for (let run = 1; run <= 2; run++) {
      const kept = openBytes(folder)
      expect(Buffer.from(kept.of('x', [text('a'), text('b')], make)).toString()).toBe('made 1')
      kept.close()
    }
    const kept = openBytes(folder)
    kept.of('x', [text('ab'), text('')], make)
    kept.of('y', [text('a'), text('b')], make)
    kept.close()
    expect(made).toBe(3)
  })

  test('are made anew by another program', () => {
    const runs = ['1', '2', '2'].map((program) => {
      let made = false
      const kept = openBytes(folder, 'bytes', program)
      kept.of('x', [text('a')], () => {
        made = true
        return text('')
      })
      kept.close()
      return made
    })
    expect(runs).toEqual([true, true, false])
  })

  test('are forgotten when a build did not ask for them', () => {
    const runs = ['a', 'b', 'a'].map((word) => {
      let made = false
      const kept = openBytes(folder)
      kept.of('x', [text(word)], () => {
        made = true
        return text('')
      })
      kept.close()
      return made
    })
    expect(runs).toEqual([true, true, true])
  })
})

describe('values', () => {
  test('come back as they were, as long as the program is the same', () => {
    const value = {missing: undefined, list: [1, new Map([['a', new Set([1])]])]}
    const run = (program: string): {got: unknown; made: boolean} => {
      let made = false
      const {keep, close} = openKeep(folder, program)
      const got = keep(
        'value',
        () => 'text',
        () => {
          made = true
          return value
        }
      )
      close()
      return {got, made}
    }
    expect(run('one')).toEqual({got: value, made: true})
    expect(run('one')).toStrictEqual({got: value, made: false})
    expect(run('two').made).toBe(true)
  })
})
