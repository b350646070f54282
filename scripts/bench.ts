/**
 * Measures the Atlas: `npm run bench -- NAME`, without a name `build`.
 *
 *   build      against other generators on the same texts; `--write` puts the table into README.md
 *   scale      what each step costs at 100 to 10,000 pages
 *   search     what a search costs until its first result; `--write` as above
 *   offline    both copies of a site of 2,000 pages; `--write` puts the table into README.md
 *   kill       kills the build twenty times and looks at what it leaves
 *   reading    what a reader waits for on a slow phone; `--all` for a page of each type
 *   lighthouse the marks of one page of each type; it installs Lighthouse for that
 *
 * Exit status: 0 it ran; 1 something measured is broken; 2 wrong use.
 */
import {usage, UsageError} from './usage.ts'

type Bench = (args: string[]) => Promise<number>

/** Loaded when asked for: a bench may need what others do not. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  build: async () => (await import('./bench/build.ts')).benchBuild,
  scale: async () => (await import('./bench/scale.ts')).benchScale,
  search: async () => (await import('./bench/search.ts')).benchSearch,
  offline: async () => (await import('./bench/offline.ts')).benchOffline,
  kill: async () => (await import('./bench/kill.ts')).benchKill,
  reading: async () => (await import('./bench/reading.ts')).benchReading,
  lighthouse: async () => (await import('./bench/lighthouse.ts')).benchLighthouse
}

await usage(async () => {
  const [first = 'build', ...rest] = process.argv.slice(2)
  const [name, args] = first.startsWith('-') ? ['build', [first, ...rest]] : [first, rest]
  const load = benches[name]
  if (load === undefined) {
    throw new UsageError(`expected one of ${Object.keys(benches).join(', ')}, found ${name}`)
  }
  return (await load())(args)
})
