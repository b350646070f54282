/**
 * Checks a built site as a folder of files: every page by itself, and every
 * address against what the folder holds.
 */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {createHash} from 'node:crypto'
import type {Element, Root} from 'hast'
import {VFile} from 'vfile'
import {HtmlValidate} from 'html-validate'
import {z} from 'zod'
import {
  type Address,
  addressesOf,
  type Holdings,
  mistakeOf,
  stylesheetAddresses
} from './addresses.ts'
import {
  attribute,
  type BuiltPage,
  checkPolicy,
  elements,
  readPage,
  report,
  reportAt,
  type RuleId
} from './page.ts'
import config from '../../.config/html-validate.mjs'
import {isLeftOut, releaseName, workerName} from '../../src/offline/release.ts'

export interface SiteOptions {
  /** The public address of the home page, with a slash at its end; what canonical addresses name. */
  readonly site: string
  /** `false` leaves out whether pages are valid HTML, which takes two thirds of the time. */
  readonly validity?: boolean
}

interface CheckedSite {
  /** Number of pages looked at. */
  readonly pages: number
  /** The pages and stylesheets that have messages. */
  readonly files: readonly VFile[]
}

/** An address with an anchor of a page that had not been read yet. */
interface Pending {
  readonly file: VFile
  readonly value: string
  readonly use: Address['use']
  readonly position: Element['position']
}

/**
 * Checks every page and stylesheet of a built folder. Of a page that was read
 * only its anchors stay, and those of its addresses that wait for another page:
 * ten thousand pages do not fit into memory.
 */
export async function checkSite(folder: string, options: SiteOptions): Promise<CheckedSite> {
  const files = await filesOf(folder)
  const anchors = new Map<string, ReadonlySet<string>>()
  const holdings: Holdings = {files: new Set(files), anchors, site: new URL(options.site)}
  const pending: Pending[] = []
  const faulty = new Set<VFile>()
  const names = files.filter((name) => name.endsWith('.html'))
  for (const name of names) {
    const page = readPage(name, await readFile(path.join(folder, name), 'utf8'))
    const {file, tree} = page
    checkIdentity(page)
    checkPolicy(page)
    if (options.validity !== false) await checkValidity(page)
    anchors.set(name, anchorsOf(tree))
    for (const {value, use, element} of addressesOf(tree)) {
      const mistake = mistakeOf(value, use, name, holdings)
      if (mistake === 'unread') pending.push({file, value, use, position: element.position})
      else if (mistake) report(file, mistake.rule, element, value)
    }
    // Messages quote the page already.
    file.value = ''
    if (file.messages.length > 0) faulty.add(file)
  }
  for (const {file, value, use, position} of pending) {
    const mistake = mistakeOf(value, use, file.path, holdings)
    if (mistake === undefined || mistake === 'unread') continue
    reportAt(file, mistake.rule, position, value)
    faulty.add(file)
  }
  const others = [
    ...(await checkStyles(folder, holdings)),
    ...(await checkRelease(folder, holdings.files))
  ]
  return {
    pages: names.length,
    files: [...faulty, ...others.filter(({messages}) => messages.length > 0)]
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => path.relative(folder, path.join(parentPath, name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort()
}

function anchorsOf(tree: Root): Set<string> {
  return new Set(
    elements(tree).flatMap((element) => {
      const id = attribute(element, 'id')
      const name = element.tagName === 'a' ? attribute(element, 'name') : undefined
      return [id, name].filter((anchor) => anchor !== undefined)
    })
  )
}

async function checkStyles(folder: string, holdings: Holdings): Promise<VFile[]> {
  const names = [...holdings.files].filter((name) => name.endsWith('.css'))
  return Promise.all(
    names.map(async (name) => {
      const file = new VFile({path: name, value: await readFile(path.join(folder, name), 'utf8')})
      for (const value of stylesheetAddresses(String(file))) {
        const mistake = mistakeOf(value, 'fetch', name, holdings)
        if (mistake && mistake !== 'unread') report(file, mistake.rule, undefined, value)
      }
      return file
    })
  )
}

/** Checks language, `id`s and `data-part`s of a page. */
function checkIdentity({file, tree}: BuiltPage): void {
  const all = elements(tree)
  const html = all.find(({tagName}) => tagName === 'html')
  if (!html || !isLanguage(attribute(html, 'lang'))) report(file, 'html-lang', html)
  for (const element of all) {
    if (element.tagName === 'base') report(file, 'base-element', element)
  }
  const unique = (property: string, rule: RuleId): void => {
    const seen = new Set<string>()
    for (const element of all) {
      const name = attribute(element, property)
      if (name === undefined) continue
      if (seen.has(name)) report(file, rule, element)
      seen.add(name)
    }
  }
  unique('id', 'id-duplicate')
  unique('dataPart', 'part-duplicate')
}

function isLanguage(tag: string | undefined): boolean {
  try {
    return tag !== undefined && Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const validator = new HtmlValidate(config)

/** Adds what html-validate finds to the messages of a page. */
async function checkValidity({file}: BuiltPage): Promise<void> {
  const {results} = await validator.validateString(String(file), file.path)
  for (const {messages} of results) {
    for (const {message, ruleId, line, column, selector} of messages) {
      file.message(selector === null ? message : `${message} (${selector})`, {
        place: {line, column},
        ruleId,
        source: 'html-validate'
      })
    }
  }
}

const releaseSchema = z.object({
  files: z.array(z.object({address: z.string(), hash: z.string(), size: z.number()})),
  packs: z.array(z.object({address: z.string(), hash: z.string(), size: z.number()}))
})

/** Compares the list of a built folder with its files; a folder without a list has nothing to compare. */
async function checkRelease(folder: string, files: ReadonlySet<string>): Promise<VFile[]> {
  if (!files.has(releaseName)) return []
  const text = await readFile(path.join(folder, releaseName), 'utf8')
  const file = new VFile({path: releaseName})
  const release = releaseSchema.parse(JSON.parse(text))
  const listed = new Set<string>()
  for (const {address, hash, size} of [...release.files, ...release.packs]) {
    const name = address === '' || address.endsWith('/') ? `${address}index.html` : address
    listed.add(name)
    const bytes = files.has(name) ? await readFile(path.join(folder, name)) : undefined
    if (bytes?.length !== size || hashOf(bytes) !== hash)
      report(file, 'release-file', undefined, address)
  }
  for (const name of files) {
    if (isSaved(name) && !listed.has(name)) report(file, 'release-unlisted', undefined, name)
  }
  return [file]
}

function isSaved(name: string): boolean {
  const own = name === releaseName || name === workerName
  return !own && !isLeftOut(name) && !path.basename(name).startsWith('.')
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
