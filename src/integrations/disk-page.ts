/** A page of the hosted site, as a file to open from a disk. */
import {copyAttribute} from '../offline/copy.ts'
import {contentSecurityPolicy} from '../site/policy.ts'
import {onDisk, rootFrom, type Holdings} from './disk-addresses.ts'
import {bundleName} from './disk-scripts.ts'
import {changeTags, type Change, type Tag} from './disk-tags.ts'

export interface DiskPage {
  readonly html: string
  /** The modules that the page loads, in order; the page now asks for one bundle of them. */
  readonly modules: readonly string[]
  /** Paths from the root of the host that it leads to, or means to. */
  readonly asked: readonly string[]
}

/** `'self'` names no place that a file could be at; the scheme of files does. */
const policy = contentSecurityPolicy.replaceAll("'self'", "'self' file:")

/** Each holds one address. */
const addressAttributes = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']

const candidateAttributes = ['srcset', 'imagesrcset']

/** What only a server can send, or a browser refuses from a disk. */
const hostedLinks = /^(manifest|modulepreload|preload|apple-touch-icon)$/

/** Nothing in a page has this character, so it keeps a place for what is known at the end. */
const placeholder = '\0'

/** Changes the tags of a page; `file` is its path in the site. */
export function pageForDisk(html: string, file: string, holdings: Holdings): DiskPage {
  const root = rootFrom(file)
  const modules: string[] = []
  const asked = new Set<string>()
  const ask = (path: string): unknown => asked.add(path)
  const moved = (address: string): string => onDisk(address, root, holdings, ask) ?? address

  const change = (tag: Tag): Change | undefined => {
    const {name, attributes} = tag
    if (attributes.get(copyAttribute) === 'hosted') return {kind: 'drop'}
    if (name === 'link' && hostedLinks.test(attributes.get('rel') ?? '')) return {kind: 'drop'}
    if (name === 'script' && attributes.get('type') === 'module') {
      const source = attributes.get('src') ?? ''
      ask(source)
      modules.push(modulePath(source, file, holdings))
      return modules.length > 1 ? {kind: 'drop'} : {kind: 'replace', by: placeholder}
    }
    const changed = new Map<string, string | undefined>()
    if (name === 'html') {
      changed.set('data-root', root)
      // What is cited from a copy is cited by its public address.
      if (holdings.home !== undefined) {
        changed.set('data-public', holdings.home + file.replace(/(^|\/)index\.html$/, '$1'))
      }
    }
    if (attributes.get(copyAttribute) === 'disk') changed.set('hidden', undefined)
    if (attributes.has('crossorigin')) changed.set('crossorigin', undefined)
    for (const [key, value] of moves(tag, moved)) changed.set(key, value)
    return changed.size === 0 ? undefined : {kind: 'set', attributes: changed}
  }

  const text = changeTags(html, change)
  if (modules.length === 0) return {html: text, modules, asked: [...asked]}
  const script = `<script defer src="${root}${bundleName(modules)}"></script>`
  return {html: text.replace(placeholder, () => script), modules, asked: [...asked]}
}

/** The attributes of a tag whose addresses change. */
function moves(
  {name, attributes}: Tag,
  moved: (address: string) => string
): readonly (readonly [string, string])[] {
  const found: [string, string][] = []
  for (const key of addressAttributes) {
    const value = attributes.get(key)
    if (value !== undefined && value !== '') found.push([key, moved(value)])
  }
  for (const key of candidateAttributes) {
    const value = attributes.get(key)
    if (value !== undefined) found.push([key, movedCandidates(value, moved)])
  }
  if (name === 'meta') {
    const content = metaContent(attributes, moved)
    if (content !== undefined) found.push(['content', content])
  }
  return found.filter(([key, value]) => value !== attributes.get(key))
}

/** `a.png 1x, b.png 2x` */
function movedCandidates(value: string, moved: (address: string) => string): string {
  return value
    .split(',')
    .map((candidate) => candidate.trim())
    .filter((candidate) => candidate !== '')
    .map((candidate) => candidate.replace(/^\S+/, moved))
    .join(', ')
}

/** The policy of the page, and `0; url=/measures/`, by which a moved page leads on. */
function metaContent(
  attributes: Tag['attributes'],
  moved: (address: string) => string
): string | undefined {
  const equivalent = attributes.get('http-equiv')?.toLowerCase()
  if (equivalent === 'content-security-policy') return policy
  if (equivalent !== 'refresh') return undefined
  return attributes
    .get('content')
    ?.replace(/^([\d.\s]*[;,]\s*url=)(.*)$/i, (_whole, before: string, address: string) =>
      before.concat(moved(address))
    )
}

function modulePath(source: string, file: string, {base, files}: Holdings): string {
  const path = source.slice(base.length)
  if (!source.startsWith(base) || !files.has(path)) {
    throw new Error(`${file} has a module that is no file of the site: ${source || 'inline'}`)
  }
  return path
}
