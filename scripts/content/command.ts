/** Converts one folder of seeds into one content folder and prints what it found. */
import {readdir} from 'node:fs/promises'
import {reporter} from 'vfile-reporter'
import {describe, isFrozenViolation, type Change} from '../addresses/changes.ts'
import type {Files} from '../../src/atlas/content.ts'
import type {Lock} from '../../src/atlas/lock.ts'
import {printable, UsageError} from '../terminal/usage.ts'
import {
  convertFolder,
  dayOf,
  hasErrors,
  hasOpenDoubts,
  messagesOf,
  type Run,
  summarise,
  summaryTable
} from './run.ts'
import {
  compareFolder,
  contentFiles,
  type FileChange,
  lockName,
  mayReplace,
  readFolder,
  recoverFolder,
  writeFolder
} from './folder.ts'
import {withFolderLock} from './folder-lock.ts'
import {readPublished, withoutEmptyLists, withoutGoneTexts} from './published.ts'

export interface ContentOptions {
  readonly seeds: string
  readonly out: string
  /** The content folder published before, where that is not `out`. */
  readonly published?: string | undefined
  /** The day of the run, `YYYY-MM-DD`; today when absent. */
  readonly date?: string | undefined
  /** Compare only. */
  readonly check?: boolean | undefined
  /** Fail where an address or an anchor would be created, lost or moved. */
  readonly frozen?: boolean | undefined
  /** Begin an atlas of one's own: drop published texts whose seeds are gone. */
  readonly new?: boolean | undefined
  /** Fail on doubts that the manifest does not accept. */
  readonly strict?: boolean | undefined
  /** Print data instead of text. */
  readonly json?: boolean | undefined
}

/** Returns whether all went well: no error in a seed, and nothing that `check` or `frozen` forbid. */
export async function makeContent(options: ContentOptions): Promise<boolean> {
  const {out, check = false} = options
  if (options.new === true && options.frozen === true) {
    throw new UsageError('--new removes addresses, which --frozen forbids: use one of them')
  }
  if (!(await mayReplace(out, lockName))) {
    throw new UsageError(`${out} contains files that are not generated pages; it was not replaced`)
  }
  if (check) return convertInto(options)
  return withFolderLock(out, () => convertInto(options), {
    onWait: (holder) => {
      console.error(`Waiting for another run (process ${holder}) on ${out}`)
    }
  })
}

async function convertInto(options: ContentOptions): Promise<boolean> {
  const {seeds, out, published = out, check = false, frozen = false, json = false} = options
  if (!check) await recoverFolder(out)
  const before = readPublished(published)
  if (before.lock === undefined) {
    console.error(reporter(before.file))
    return false
  }
  const current = published === out ? before.files : readFolder(out)
  const date = dayOf(options.date, before.lock)
  const run =
    options.new === true
      ? await convertAsNew(seeds, {...before, lock: before.lock}, date)
      : await convertFolder(seeds, {lock: before.lock, date})
  const dropped = droppedFrom(before.lock, run.conversion.lock)
  const {changes} = run.conversion
  // A slip of the pen in sources.yaml would withdraw every page, in the lock for good.
  const lost = changes.filter(({kind}) => kind === 'withdrawn').length + dropped.length
  if (lost > 0 && hasErrors(run.reports)) {
    if (json) printData(run, [], [])
    else printFindings(run)
    const again = options.new === true ? 'npm run content -- --new' : 'npm run content'
    console.error(
      `${out} was not changed: nothing is withdrawn or removed while there are errors, and ${lost} published ${lost === 1 ? 'address' : 'addresses'} would be. Correct the errors, then run \`${again}\``
    )
    return false
  }
  const {files, missing} = contentFiles(run.conversion, before.files, run.settings)
  const fileChanges = compareFolder(current, files)
  const refused = frozen ? changes.filter(isFrozenViolation) : []
  if (!check && refused.length === 0 && fileChanges.length > 0) await writeFolder(out, files)

  if (json) printData(run, fileChanges, dropped)
  else printText(run, dropped)
  for (const address of missing)
    console.error(`${address}: the file of its earlier version is missing`)
  if (refused.length > 0) {
    console.error(`The addresses are frozen, and these would change:\n${listed(refused)}`)
    return false
  }
  if (check && fileChanges.length > 0) {
    const list = fileChanges.map(({what, path}) => `${what} ${path}`).join('\n')
    console.error(`${list}\n${out} does not match ${seeds}: run \`npm run content\``)
    return false
  }
  if (options.strict === true && hasOpenDoubts(run)) {
    console.error(
      'There are open doubts: correct the text, or accept each in sources.yaml with its reason, for example\n' +
        '    accepted:\n      coverage-missing 29: the database prints none for this measure'
    )
    return false
  }
  return !hasErrors(run.reports) && missing.length === 0
}

/** Converts as if the texts whose seeds are gone had never been published. */
async function convertAsNew(
  seeds: string,
  {lock, files}: {readonly lock: Lock; readonly files: Files},
  date: string
): Promise<Run> {
  const remaining = withoutGoneTexts(lock, files, await readdir(seeds))
  const run = await convertFolder(seeds, {lock: remaining, date})
  const own = withoutEmptyLists(run.conversion.lock)
  const changes = run.conversion.changes.filter(({address}) =>
    Object.hasOwn(own.addresses, address)
  )
  return {...run, conversion: {...run.conversion, lock: own, changes}}
}

/** The seeds first: they say in a few lines what the rest is of. */
function droppedFrom(before: Lock, after: Lock): string[] {
  const dropped = Object.keys(before.addresses).filter(
    (address) => !Object.hasOwn(after.addresses, address)
  )
  const isSeed = (address: string): boolean => address.startsWith('/sources/')
  return [...dropped.filter(isSeed), ...dropped.filter((address) => !isSeed(address))]
}

function printData(run: Run, files: readonly FileChange[], dropped: readonly string[]): void {
  const {changes} = run.conversion
  const data = {seeds: summarise(run), messages: messagesOf(run.reports), changes, files, dropped}
  console.log(JSON.stringify(data, null, 2))
}

/** What there is to say of the seeds themselves. */
function printFindings(run: Run): void {
  const told = run.reports.filter(({messages}) => messages.length > 0)
  if (told.length > 0) console.error(reporter(told))
  console.log(summaryTable(summarise(run)))
}

function printText(run: Run, dropped: readonly string[]): void {
  printFindings(run)
  console.log(`\n${tellLaws(run)}`)
  const {changes} = run.conversion
  if (changes.length > 0) console.log(`\nAddresses:\n${listed(changes)}`)
  if (dropped.length > 0) {
    console.log(
      `\n${dropped.length} addresses removed with their seeds:\n${shortened(dropped).join('\n')}`
    )
  }
  if (changes.some(({kind, address}) => kind === 'withdrawn' && address.startsWith('/sources/'))) {
    console.log(
      '\nThe pages of a removed seed stay readable as withdrawn. To start your own atlas\n' +
        'without them, run `npm run content -- --new`.'
    )
  }
}

/** The register of laws in a line, and below it each reference that identifies none. */
function tellLaws({conversion: {laws, unresolved}}: Run): string {
  const mentions = laws.reduce((sum, law) => sum + law.mentions.length, 0)
  const open = unresolved.map(
    ({place, reason}) =>
      `unresolved ${place.page}#${place.anchor} “${printable(place.text)}”: ${reason}`
  )
  const head = `${laws.length} laws, ${mentions} citations, ${unresolved.length} unresolved references`
  return [head, ...shortened(open)].join('\n')
}

/** Lines shown before the rest is counted; `--json` gives all. */
const mostLines = 60

function listed(changes: readonly Change[]): string {
  return shortened(describe(changes).map(printable)).join('\n')
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length - mostLines
  return [...lines.slice(0, mostLines), ...(more > 0 ? [`… and ${more} more`] : [])]
}
