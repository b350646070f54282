/** Kills the build twenty times at moments of chance and holds what it leaves to be whole. */
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {randomFrom} from '../corpus/random.ts'
import {correctOneMeasure, writeCorpus} from '../corpus/write.ts'
import {killRuns, run, type KillOptions} from './kill-runs.ts'

const script = path.resolve(import.meta.dirname, '../build.ts')

/** `--times N --pages N --seed N`; throws where anything is left half written. */
export async function benchKill(args: string[]): Promise<number> {
  const {values} = parseArgs({
    args,
    options: {
      times: {type: 'string', default: '20'},
      pages: {type: 'string', default: '150'},
      seed: {type: 'string', default: '1'}
    }
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-bench-kill-'))
  const seeds = path.join(folder, 'seeds')
  const place = path.join(folder, 'place')
  const build = (day: string): KillOptions['command'] => [
    process.execPath,
    script,
    ...['--seeds', seeds, '--date', day],
    ...['--content', path.join(place, 'content'), '--out', path.join(place, 'dist')]
  ]
  try {
    await writeCorpus(seeds, Number(values.pages))
    await run(build('2026-01-01'))
    await correctOneMeasure(seeds)
    const kills = await killRuns({
      command: build('2026-01-02'),
      place,
      replaced: ['content', 'dist'],
      times: Number(values.times),
      random: randomFrom(Number(values.seed)),
      onKill: ({after, left: [content, dist]}) => {
        console.log(
          `killed after ${after} ms: ${content ?? ''} pages, ${dist ?? ''} site, both whole`
        )
      }
    })
    console.log(`${kills.length} kills, nothing half written, the next build right each time`)
    return 0
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}
