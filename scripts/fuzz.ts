/**
 * Converts texts that nobody would save, and checks what must hold of all.
 *
 *   npm run fuzz                                one minute, from a seed of its own
 *   npm run fuzz -- --minutes 10 --seed 42      longer, and the same each time
 *
 * A text that breaks a law is made as small as it can be and written to
 * `tests/cases/found-…/`, where every later test run reads it.
 *
 * Exit status: 0 every law held; 1 a text broke one; 2 wrong use.
 */
import {createHash} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {parseArgs} from 'node:util'
import fc from 'fast-check'
import {stringify} from 'yaml'
import {brokenLaw} from './fuzz/laws.ts'
import {mutatedTexts, type MutatedText} from './fuzz/texts.ts'
import {UsageError, usage} from './usage.ts'

const cases = path.resolve(import.meta.dirname, '../tests/cases')

/** Texts between two looks at the clock. */
const batch = 500

await usage(async () => {
  const {values} = parseArgs({
    options: {minutes: {type: 'string', default: '1'}, seed: {type: 'string'}}
  })
  const minutes = Number(values.minutes)
  if (!(minutes > 0)) throw new UsageError(`--minutes must be a number, found ${values.minutes}`)
  const first = Number(values.seed ?? Date.now() % 1_000_000)
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
    console.error(`${brokenLaw(found) ?? ''}\nwritten to ${await writeCase(found)}; seed ${seed}`)
    return 1
  }
  console.log(`${count} texts from seed ${first}: every law held`)
  return 0
})

async function writeCase({source, text}: MutatedText): Promise<string> {
  const name = `found-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
  const folder = path.join(cases, name, 'seeds')
  await mkdir(folder, {recursive: true})
  await writeFile(path.join(folder, source.file), text)
  await writeFile(path.join(folder, 'sources.yaml'), stringify({sources: [source]}))
  return path.relative('', folder)
}
