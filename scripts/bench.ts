/**
 * Measures the Atlas against other generators on the same texts, in one run,
 * and with `--write` puts the figures where the page on performance reads them.
 */
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {verdict} from '../src/site/performance.ts'
import {Bench} from './bench/run.ts'
import {option, runCommand, toggle} from './terminal/usage.ts'

const figuresFile = path.resolve(import.meta.dirname, '../src/site/performance.json')

await runCommand({
  name: 'npm run bench',
  summary: 'Measures the Atlas against other generators on the same texts.',
  flags: {
    records: option('N,N', 'sizes of the synthetic sites, in records', '1000,5000,10000'),
    'most-for-peers': option('N', 'largest size at which other generators are measured', '5000'),
    write: toggle('save the figures for the site to show')
  },
  run: async (values) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'atlas-bench-'))
    try {
      const bench = new Bench(folder, Number(values['most-for-peers']))
      const figures = await bench.run(values.records.split(',').filter(Boolean).map(Number))
      console.table(figures.aims.map((aim) => ({...aim, result: verdict(aim)})))
      console.log(`Measured on ${figures.machine}.`)
      console.table(figures.costs)
      if (values.write) await writeFile(figuresFile, `${JSON.stringify(figures, undefined, 2)}\n`)
      return 0
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  }
})
