/** Converts texts that nobody would save, and checks what must hold of all. */
import {createHash} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import {stringify} from 'yaml'
import {brokenLaw} from './fuzz/laws.ts'
import {mutatedTexts, type MutatedText} from './fuzz/texts.ts'
import {option, runCommand, UsageError} from './terminal/usage.ts'

const cases = path.resolve(import.meta.dirname, '../tests/cases')

/** Texts between two looks at the clock. */
const batch = 500

/** Milliseconds between two lines about a long run. */
const reportEvery = 60_000

await runCommand({
  name: 'npm run fuzz',
  summary:
    'Converts mutated texts and checks the laws of conversion. A text that breaks one is reduced ' +
    'and written to tests/cases, which every later test run reads.',
  flags: {
    minutes: option('N', 'duration in minutes', '1'),
    seed: option('N', 'starting number; the same number gives the same texts')
  },
  faults: 'a text broke a law',
  run: async ({minutes: long, seed: given}) => {
    const minutes = Number(long)
    if (!(minutes > 0)) throw new UsageError(`--minutes must be a number, found ${long}`)
    const first = given === undefined ? Date.now() % 1_000_000 : Number(given)
    if (!Number.isInteger(first)) throw new UsageError('--seed must be a whole number')
    const texts = mutatedTexts()
    const begin = Date.now()
    const end = begin + minutes * 60_000
    let count = 0
    const counted = (seed: number): string =>
      `${count} texts from seed ${first} to ${seed}, ` +
      `${((count * 1000) / (Date.now() - begin)).toFixed(0)} a second`
    let shown = begin
    let seed = first
    for (; Date.now() < end; seed++) {
      const result = fc.check(
        fc.property(texts, (text) => brokenLaw(text) === undefined),
        {seed, numRuns: batch}
      )
      count += result.numRuns
      const [found] = result.counterexample ?? []
      if (found === undefined) {
        if (Date.now() - shown < reportEvery) continue
        shown = Date.now()
        console.error(counted(seed))
        continue
      }
      const folder = await writeCase(found)
      console.error(`${brokenLaw(found) ?? ''}\nwritten to ${folder}; ${counted(seed)}`)
      return 1
    }
    console.log(`${counted(seed)}: every law held`)
    return 0
  }
})

async function writeCase({source, text}: MutatedText): Promise<string> {
  const name = `found-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
  const folder = path.join(cases, name, 'seeds')
  await mkdir(folder, {recursive: true})
  await writeFile(path.join(folder, source.file), text)
  await writeFile(path.join(folder, 'sources.yaml'), stringify({sources: [source]}))
  return path.relative('', folder)
}
