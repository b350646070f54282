import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {randomFrom} from '../../scripts/corpus/random.ts'
import {writeCorpus} from '../../scripts/corpus/write.ts'
import {edits, restore, type Edit} from './edits.ts'
import {build, filesOf, type Flags} from './sites.ts'

/** More builds, after edits of another chance, on request: `ATLAS_BUILDS=40 ATLAS_CHANCE=7`. */
const builds = Number(process.env['ATLAS_BUILDS'] ?? edits.length / 2)
const random = randomFrom(Number(process.env['ATLAS_CHANCE'] ?? 8))

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-kept-'))
})
afterEach(() => rm(folder, {recursive: true}))

const at = (name: string): string => path.join(folder, name)

/** Each edit as often as any other, in an order of chance. */
function* shuffled(): Generator<Edit> {
  for (;;) {
    const left = [...edits]
    while (left.length > 0) yield* left.splice(random.below(left.length), 1)
  }
}

/** A base path and a host, now and then others. */
function place(): Flags {
  return random.chance(25) ? {base: '/some/base/', site: 'https://atlas.example'} : {}
}

test(
  'a site after any edits is, byte for byte, what a build of everything gives',
  async () => {
    const seeds = at('seeds')
    await writeCorpus(at('original'), 60)
    await restore(seeds, at('original'))
    const kept = {content: at('content'), out: at('dist'), cache: at('cache')}
    const clean = {content: at('clean-content'), out: at('clean-dist'), fresh: true} as const
    await build({...kept, seeds, date: '2026-01-01'})
    const next = shuffled()
    for (let day = 1; day <= builds; day++) {
      if (random.chance(15)) await restore(seeds, at('original'))
      const made = [next.next().value, next.next().value]
      for (const edit of made) await edit.make(seeds, random)
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
      const flags = {...place(), seeds, date}
      await rm(clean.content, {recursive: true, force: true})
      await cp(kept.content, clean.content, {recursive: true})
      await build({...flags, ...clean})
      await build({...flags, ...kept})
      const what = made.map((edit) => edit.what).join(', ')
      expect(await filesOf(kept.content), what).toEqual(await filesOf(clean.content))
      expect(await filesOf(kept.out), what).toEqual(await filesOf(clean.out))
    }
  },
  (1 + 2 * builds) * 60_000
)
