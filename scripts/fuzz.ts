/** Converts texts that nobody would save, and checks what must hold of all. */
import {createHash} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import {stringify} from 'yaml'
import {brokenLaw} from './fuzz/laws.ts'
import {mutatedTexts, type MutatedText} from './fuzz/texts.ts'
import {runCommand, UsageError} from './usage.ts'

const cases = path.resolve(import.meta.dirname, '../tests/cases')

/** Texts between two looks at the clock. */
const batch = 500

await runCommand({
  name: 'npm run fuzz',
  summary:
    'Converts mutated texts and checks the laws of conversion. A text that breaks one is made as ' +
    'small as it can be and written to tests/cases, where every later test run reads it.',
  flags: {
    minutes: {type: 'string', default: '1', value: 'N', help: 'how long'},
    seed: {type: 'string', value: 'N', help: 'where to begin; the same number gives the same texts'}
  },
  faults: 'a text broke a law',
  run: async ({minutes: long, seed: given}) => {
    const minutes = Number(long)
    if (!(minutes > 0)) throw new UsageError(`--minutes must be a number, found ${long}`)
    const first = given === undefined ? Date.now() % 1_000_000 : Number(given)
    if (!Number.isInteger(first)) throw new UsageError('--seed must be a whole number')
    const texts = mutatedTexts()
    const end = Date.now() + minutes * 60_000
    let count = 0
    for (let seed = first; Date.now() < end; seed++) {
      const result = fc.check(
        fc.property(texts, (text) => brokenLaw(text) === undefined),
        {seed, numRuns: batch}
      )
      count += result.numRuns
      const [found] = result.counterexample ?? []
      if (found === undefined) continue
      const folder = await writeCase(found)
      console.error(`${brokenLaw(found) ?? ''}\nwritten to ${folder}; seed ${seed}`)
      return 1
    }
    console.log(`${count} texts from seed ${first}: every law held`)
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
