/**
 * Turns seeds into a site.
 *
 *   npm run build                                    seeds/ → content/ → dist/
 *   npm run build -- --seeds DIR --out DIR           any other folders; content/ and dist/ stay as they are
 *
 *   --site URL       the public address of its home page, for citations, feeds and previews
 *   --content DIR    keep the generated pages there
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
    options: {
      seeds: {type: 'string'},
      out: {type: 'string'},
      content: {type: 'string'},
      site: {type: 'string'},
      date: {type: 'string'},
      frozen: {type: 'boolean', default: false},
      part: {type: 'string'},
      join: {type: 'string', multiple: true}
    }
  })
  return (await buildSite(values)) ? 0 : 1
})
