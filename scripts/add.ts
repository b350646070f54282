/** `npm run add`: takes saved texts into the Atlas; `--help` says how. */
import {existsSync} from 'node:fs'
import {copyFile, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {parseDocument, stringify} from 'yaml'
import {z} from 'zod'
import {option, printable, runCommand, toggle, UsageError} from './terminal/usage.ts'
import {type ContentOptions, makeContent} from './content/command.ts'
import {manifestName} from './convert/manifest.ts'
import {sourceSchema} from '../src/model/sources.ts'
import {type Guess, guessEntry} from './add/guess.ts'

/**
 * Copies texts into the seeds, writes an entry for each into the manifest with
 * comments at what is a guess, and converts. Returns whether all went well.
 * Changes nothing where one of the files cannot be taken.
 */
async function addTexts(files: readonly string[], options: ContentOptions): Promise<boolean> {
  const {seeds} = options
  if (files.length === 0) throw new UsageError('List the texts to add: npm run add -- FILE…')
  const manifest = path.join(seeds, manifestName)
  const before = existsSync(manifest) ? await readFile(manifest, 'utf8') : 'sources:\n'
  const named = namedIn(before, manifest)
  const texts: {file: string; name: string; bytes: Buffer}[] = []
  for (const file of files) {
    const name = path.basename(file)
    if (!/\.(?:txt|html?|xhtml)$/i.test(name)) {
      throw new UsageError(
        `${file}: expected a text whose name ends in .txt or .html; save it as one of them`
      )
    }
    if (!sourceSchema.shape.file.safeParse(name).success) {
      throw new UsageError(
        `${printable(file)}: expected a name without control characters: rename the file`
      )
    }
    const target = path.join(seeds, name)
    const isThere = path.resolve(file) === path.resolve(target)
    if (named.has(name.normalize()) || texts.some((text) => text.name === name)) {
      throw new UsageError(
        `${name} already has an entry in ${manifest}: edit it, or rename the file`
      )
    }
    if (!isThere && existsSync(target)) {
      throw new UsageError(`${target} already exists: rename ${file}`)
    }
    texts.push({file, name, bytes: await readFile(file)})
  }
  const entries = texts.map(({name, bytes}) => writeEntry(guessEntry(name, bytes)))
  for (const {file, name} of texts) {
    const target = path.join(seeds, name)
    if (path.resolve(file) !== path.resolve(target)) await copyFile(file, target)
  }
  const list = before.replace(/^sources:\s*\[\s*\]\s*$/m, 'sources:').trimEnd()
  await writeFile(manifest, `${list}\n${entries.map((entry) => `\n${entry}`).join('')}`)
  console.log(
    `Written to ${manifest}; check what is marked with \`# check:\`:\n\n${entries.join('\n')}`
  )
  return makeContent(options)
}

/** A manifest whose last entry was removed has a key without a value. */
const namesSchema = z.object({
  sources: z.array(z.object({file: z.string()}).nullable()).nullable()
})

function namedIn(text: string, manifest: string): Set<string> {
  const document = parseDocument(text)
  const read = namesSchema.safeParse(document.errors.length === 0 ? document.toJS() : undefined)
  if (!read.success) {
    throw new UsageError(`${manifest} has errors: correct them first (npm run content lists them)`)
  }
  return new Set((read.data.sources ?? []).map((entry) => entry?.file.normalize() ?? ''))
}

/** An entry as lines of YAML, with a comment at each guess. */
function writeEntry(guesses: readonly Guess[]): string {
  return guesses
    .map(({key, value, check}, index) => {
      const written = stringify(value, {lineWidth: 0, defaultStringType: 'PLAIN'}).trim()
      const comment = check === undefined ? '' : ` # check: ${check}`
      return `${index === 0 ? '  - ' : '    '}${key}: ${written}${comment}\n`
    })
    .join('')
}

await runCommand({
  name: 'npm run add',
  summary:
    'Adds saved texts (.txt, .html): copies them to the seeds, describes each in sources.yaml, converts them.',
  files: 'FILE…',
  flags: {
    seeds: option('DIR', 'folder of the seeds', 'seeds'),
    out: option('DIR', 'folder for the pages', 'content'),
    new: toggle('start your own atlas: remove the pages of seeds that are gone'),
    date: option('DAY', 'date of the run, YYYY-MM-DD (default: today)')
  },
  faults: 'errors in seeds',
  run: async (values, files) => ((await addTexts(files, values)) ? 0 : 1)
})
