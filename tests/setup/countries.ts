/** The seeds of all invented countries in one folder, as a team with several countries has them. */
import {cp, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {parse, stringify} from 'yaml'
import {manifestSchema} from '../../src/model/sources.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/countries')

/** Writes a folder of seeds with its manifest; each file has its country in front of its name. */
export async function writeSeedsOfCountries(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  const sources: object[] = []
  for (const country of (await readdir(fixtures)).sort()) {
    const seeds = path.join(fixtures, country, 'seeds')
    const manifest = await readFile(path.join(seeds, 'sources.yaml'), 'utf8')
    for (const source of manifestSchema.parse(parse(manifest)).sources) {
      const file = `${country}-${source.file}`
      await cp(path.join(seeds, source.file), path.join(folder, file))
      sources.push({...source, file})
    }
  }
  await writeFile(path.join(folder, 'sources.yaml'), stringify({sources}))
}
