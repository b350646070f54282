/** Counts files and lines of source for each folder, to see what grows: `npm run size`. */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {runCommand} from './terminal/usage.ts'

const isSource = /^(?:src|scripts)\/.*\.(?:ts|astro|mdx|css|mjs)$/

await runCommand({
  name: 'npm run size',
  summary: 'Counts files and lines of source for each folder.',
  flags: {},
  run: () => {
    const names = execFileSync('git', ['ls-files', 'src', 'scripts'], {encoding: 'utf8'})
    const files = names
      .split('\n')
      .filter((name) => isSource.test(name))
      .map((name) => ({name, lines: readFileSync(name, 'utf8').split('\n').length - 1}))
    const folders = Map.groupBy(files, ({name}) => name.split('/').slice(0, 2).join('/'))
    const rows = [...folders].map(([folder, own]) => row(folder, own)).sort()
    console.log([...rows, row('in all', files)].join('\n'))
    return Promise.resolve(0)
  }
})

function row(folder: string, files: readonly {readonly lines: number}[]): string {
  const lines = files.reduce((sum, file) => sum + file.lines, 0)
  return `${folder.padEnd(28)} ${String(files.length).padStart(4)} files ${String(lines).padStart(6)} lines`
}
