/** Builds a site, where it is not there already. */
import type {BuildOptions} from './site.ts'
import {digestOfFiles, digestOfProgram, digestOfSite, readStamp, writeStamp} from './stamp.ts'

/** Returns whether the seeds were without errors; the site is built wherever there are pages. */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const {seeds = 'seeds', out = 'dist', part, join} = options
  if (part !== undefined || join !== undefined) return buildFully(options)
  const day = new Date().toISOString().slice(0, 10)
  const given = digestOfProgram({...options, day, texts: digestOfFiles([seeds])})
  // The build itself writes the pages: a run after it begins with those.
  const made = (): string => `${given} ${digestOfFiles(pagesOf(options))}`
  const stamp = readStamp(out, console.error)
  if (stamp?.made === made() && stamp.site === digestOfSite(out)) {
    console.log(`Nothing changed: ${out} is up to date (\`npm run content\` lists doubts)`)
    return true
  }
  const fine = await buildFully(options)
  // With errors in seeds, the next run has to say them again.
  if (fine) writeStamp(out, {made: made(), site: digestOfSite(out)})
  return fine
}

/** What is not needed is not loaded: where nothing changed, neither converter nor Astro. */
async function buildFully(options: BuildOptions): Promise<boolean> {
  const {buildWhole} = await import('./site.ts')
  return buildWhole(options, console.error)
}

/** The folders of pages that are read, and stay. */
function pagesOf({seeds, content}: BuildOptions): string[] {
  const published = seeds === undefined ? ['content'] : []
  return content === undefined ? published : [...published, content]
}
