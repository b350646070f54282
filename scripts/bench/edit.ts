/** What a build costs after one measure was corrected, against a build of everything, with the same bytes. */
import {createHash} from 'node:crypto'
import {cp, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {correctOneMeasure, writeCorpus} from '../corpus/write.ts'
import {aimRow, percentOf, ratio} from './aims.ts'
import {measure, type Measured} from './measure.ts'
import {markdownTable, megabytes, seconds} from './table.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** `--pages 1000`; gives 1 where the two sites differ. */
export async function benchEdit(args: string[]): Promise<number> {
  const {values} = parseArgs({args, options: {pages: {type: 'string', default: '1000'}}})
  const folder = await mkdtemp(path.join(tmpdir(), 'atlas-bench-edit-'))
  const at = (name: string): string => path.join(folder, name)
  try {
    await writeCorpus(at('seeds'), Number(values.pages))
    const kept = ['--content', at('content'), '--out', at('dist'), '--cache', at('cache')]
    await build(at('seeds'), '2026-01-01', kept)
    await correctOneMeasure(at('seeds'))
    await cp(at('content'), at('clean-content'), {recursive: true})
    const edited = await build(at('seeds'), '2026-01-02', kept)
    const clean = await build(at('seeds'), '2026-01-02', [
      ...['--content', at('clean-content'), '--out', at('clean-dist'), '--fresh']
    ])
    console.log(tableOf(values.pages, edited, clean))
    if ((await digestOfFolder(at('dist'))) === (await digestOfFolder(at('clean-dist')))) return 0
    console.error('The site after the correction is not the one that a clean build gives')
    return 1
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function build(seeds: string, day: string, flags: readonly string[]): Promise<Measured> {
  const script = path.join(root, 'scripts/build.ts')
  const measured = await measure(
    [process.execPath, script, '--seeds', seeds, '--date', day, ...flags],
    {cwd: root}
  )
  if (measured.status === 0) return measured
  throw new Error(`The build ended with ${measured.status}:\n${measured.output.slice(-2000)}`)
}

function tableOf(pages: string, edited: Measured, clean: Measured): string {
  const row = (what: string, {cpu, memory, wall, byName}: Measured): string[] => {
    const search = [...byName].filter(([name]) => name.startsWith('pagefind'))
    const index = search.reduce((sum, [, own]) => sum + own, 0)
    return [what, seconds(cpu), seconds(index), megabytes(memory), seconds(wall)]
  }
  const aim = aimRow({
    what: `one corrected measure in ${pages} pages, CPU`,
    most: 0.05,
    measured: ratio(edited.cpu, clean.cpu),
    spell: percentOf('the clean build')
  })
  return [
    markdownTable([['', 'aim', 'measured', ''], aim]),
    markdownTable([
      [`${pages} pages`, 'CPU s', 'of it Pagefind', 'peak MB', 'wall s'],
      row('clean', clean),
      row('one measure corrected', edited)
    ])
  ].join('\n\n')
}

/** One digest of the names and bytes of all files. */
async function digestOfFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => path.join(parentPath, name))
    .sort()
  const hash = createHash('sha256')
  for (const name of names) {
    const bytes = await readFile(name)
    hash.update(`${path.relative(folder, name)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}
