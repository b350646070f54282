/** Converts one folder of seeds into one content folder and prints what it found. */
import {reporter} from 'vfile-reporter'
import {UsageError} from '../usage.ts'
import {contentFiles, contentMark} from './files.ts'
import {compareFolder, readFolder, writeFolder, type Change} from './folder.ts'
import {mayReplace, recoverFolder} from './replace-folder.ts'
import {convertFolder, hasErrors, type Run} from './run.ts'
import {messagesOf, summarise, summaryTable} from './summary.ts'

export interface ContentOptions {
  readonly seeds: string
  readonly out: string
  /** Compare only. */
  readonly check?: boolean
  /** Print data instead of text. */
  readonly json?: boolean
}

/** Returns whether all went well: no error in a seed and, when checking, no difference. */
export async function makeContent(options: ContentOptions): Promise<boolean> {
  const {seeds, out, check = false, json = false} = options
  if (!(await mayReplace(out, contentMark))) {
    throw new UsageError(`${out} holds files that are not generated pages; it is not replaced`)
  }
  if (!check) await recoverFolder(out)
  const run = await convertFolder(seeds)
  const files = contentFiles(run.conversion)
  const changes = compareFolder(await readFolder(out), files)
  if (!check && changes.length > 0) await writeFolder(out, files)
  if (json) printData(run, changes)
  else printText(run, changes)
  if (check && changes.length > 0) {
    console.error(`${out} is not what ${seeds} gives: run \`npm run content\``)
    return false
  }
  return !hasErrors(run.reports)
}

function printData(run: Run, changes: readonly Change[]): void {
  const data = {seeds: summarise(run), messages: messagesOf(run.reports), changes}
  console.log(JSON.stringify(data, null, 2))
}

function printText(run: Run, changes: readonly Change[]): void {
  const told = run.reports.filter(({messages}) => messages.length > 0)
  if (told.length > 0) console.error(reporter(told))
  console.log(summaryTable(summarise(run)))
  for (const {what, path} of changes) console.log(`${what} ${path}`)
}
