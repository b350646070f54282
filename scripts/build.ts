/**
 * Turns seeds into a site.
 *
 *   npm run build                                    seeds/ → content/ → dist/
 *   npm run build -- --seeds DIR --out DIR           any other folders; content/ and dist/ stay as they are
 *
 *   --base /x/       the path the site will stand under
 *   --site URL       the address of its host, for canonical links and citations
 *   --content DIR    keep the generated pages there
 *   --disk [DIR]     keep the copy for a disk as a folder too, by default `<out>-disk`
 *   --date DAY       the day of the run, `YYYY-MM-DD`, if not today
 *   --frozen         fail where an address would change
 *   --part K/N       render a share of the pages only, as a part of the site
 *   --join DIR       a part of the site, instead of rendering its pages; once for each part
 *
 * Exit status: 0 all is well; 1 errors in seeds (the rest is built); 2 wrong use.
 */
import {parseArgs} from 'node:util'
import {buildSite} from './build/command.ts'
import {usage} from './usage.ts'

await usage(async () => {
  const {values} = parseArgs({
    args: process.argv.slice(2).map(withEmptyDisk),
    options: {
      seeds: {type: 'string'},
      out: {type: 'string'},
      content: {type: 'string'},
      base: {type: 'string', default: '/'},
      site: {type: 'string'},
      date: {type: 'string'},
      disk: {type: 'string'},
      frozen: {type: 'boolean', default: false},
      part: {type: 'string'},
      join: {type: 'string', multiple: true}
    }
  })
  return (await buildSite(values)) ? 0 : 1
})

/** The one flag whose value may be left out: `--disk` alone means the usual folder. */
function withEmptyDisk(word: string, index: number, words: readonly string[]): string {
  const next = words[index + 1]
  return word === '--disk' && (next === undefined || next.startsWith('--')) ? '--disk=' : word
}
