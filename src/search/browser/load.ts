/** Loads what search needs, once each, when it is needed. */
import {loadScript} from '../../browser/load-script.ts'
import type {SearchData} from '../data.ts'
import {Searcher, type SearchFiles} from './searcher.ts'

/** What data files have handed over, by name. */
const arrived = new Map<string, unknown>()

declare global {
  var atlasSearch: ((name: string, data: unknown) => void) | undefined
}

let startEngine: SearchFiles['engine'] = () => Promise.reject(new Error('No engine was given'))

/** Gives the search its engine, which is started before the search is there. */
export function searchWith(engine: SearchFiles['engine']): void {
  startEngine = engine
}

/** The search of this site, for dialog and page. */
export const searcher = new Searcher({engine: () => startEngine(), data: loadData})

/**
 * A data file of search, or a part of one: a script, as a page on a disk can
 * load nothing else. It runs once, and may be asked for again.
 */
async function loadData<Name extends keyof SearchData>(
  kind: Name,
  part?: number
): Promise<SearchData[Name]> {
  const name = `${kind}${part ?? ''}`
  globalThis.atlasSearch = (given, value) => void arrived.set(given, value)
  await loadScript(`search/${name}.js`)
  if (!arrived.has(name)) throw new Error(`search/${name}.js holds no data of its name`)
  // The build writes the file of a name with what the type says.
  return arrived.get(name) as SearchData[Name]
}
