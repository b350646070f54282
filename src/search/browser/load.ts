/** Loads what search needs, once each, when it is needed. */
import {loadScript} from '../../browser/load-script.ts'
import type {SearchData} from '../data.ts'
import {whenStill} from './dom.ts'
import {Searcher, type SearchFiles} from './searcher.ts'

/** Results of which the text is fetched ahead. */
const shownFirst = 3

/** What data files have handed over, by name. */
const arrived = new Map<string, unknown>()

declare global {
  var atlasSearch: ((name: string, data: unknown) => void) | undefined
}

let startEngine: SearchFiles['engine'] = () => Promise.reject(new Error('No engine was given'))

/** Gives the search its engine, which is started before the search is there. */
export function searchWith(engine: SearchFiles['engine']): void {
  startEngine = engine
  const field = document.querySelector<HTMLInputElement>('main:not(.searching) form.search input')
  if (field) searchAhead(field)
}

/** Searches for what is typed into a field that leads to the search page, which then finds all files in the cache. */
function searchAhead(field: HTMLInputElement): void {
  const run = async (): Promise<void> => {
    if (field.value.trim() === '') return searcher.ready()
    const {found} = await searcher.search(field.value)
    await Promise.all(found.ranked.slice(0, shownFirst).map(({hit}) => hit.load()))
  }
  const still = whenStill(run, () => undefined)
  field.addEventListener('input', () => still.soon())
  void still.now()
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
