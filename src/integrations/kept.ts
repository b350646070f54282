/** Takes pages as an earlier build made them, where they cannot differ: `ATLAS_CACHE` is the folder they are kept in. */
import {fileURLToPath} from 'node:url'
import type {AstroConfig, AstroIntegration} from 'astro'
import {Keeper} from '../cache/keeper.ts'
import {programDigest} from '../cache/program.ts'
import {Results} from '../cache/results.ts'

/** Before all that looks into the folder of the site, which misses pages until this is done. */
export function kept(): AstroIntegration {
  const folder = process.env['ATLAS_CACHE']
  const part = process.env['ATLAS_PART']
  if (folder === undefined) return {name: 'kept', hooks: {}}
  let config: AstroConfig | undefined
  let keeper: Keeper | undefined
  return {
    name: 'kept',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config
      },
      'astro:build:start': async ({setPrerenderer}) => {
        if (config === undefined) throw new Error('A build began without its configuration')
        const {root, base, site} = config
        const program = await programDigest(fileURLToPath(root), {base, site})
        const made = new Keeper({results: new Results(folder, program, part), base, part})
        keeper = made
        setPrerenderer((usual) => made.around(usual))
      },
      'astro:build:done': ({dir, logger}) => {
        const counts = keeper?.finish(fileURLToPath(dir))
        if (counts !== undefined) logger.info(`${counts.made} pages made, ${counts.kept} kept`)
      }
    }
  }
}
