/** A built page as a tree whose elements know their place in the file. */
import {createHash} from 'node:crypto'
import type {Element, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {VFile} from 'vfile'
import {toString} from 'hast-util-to-string'

const rules = {
  // What a page says of itself
  'html-lang': 'an `<html lang>` with a language tag',
  'id-duplicate': 'an `id` that no other element of the page has',
  'part-duplicate': 'a `data-part` that no other element of the page has',
  'base-element': 'no `<base>`, since it moves every address of the page',
  // Addresses
  'address-unreadable': 'an address',
  'address-broken': 'the address of a page or file of the site, in its exact case',
  'address-anchor': 'an anchor of a page, `#` and an `id`',
  'address-slash': 'a slash at the end of the address of a folder',
  'address-base': 'an address below the base path',
  'address-relative': 'absolute paths on the page for unknown addresses, which shows at any depth',
  'address-from-root': 'an address relative to the page, which works below any path',
  'address-scheme': 'an address of http, https, mailto or tel',
  'other-origin': 'no request to another origin',
  // The list of what is saved for offline
  'release-file': 'a file of the site, with the size and the hash that the list names',
  'release-unlisted': 'every file of the site in the list of what is saved',
  // Content Security Policy
  'policy-missing': 'one Content Security Policy in the head',
  'policy-late': 'the Content Security Policy before whatever it rules',
  'policy-open': 'a Content Security Policy that names the site itself and hashes',
  'inline-script': 'no script within a page that its policy does not name by hash',
  'inline-style': 'no style within a page that its policy does not name by hash',
  'inline-attribute': 'no style or handler in an attribute'
} as const satisfies Record<string, string>

export type RuleId = keyof typeof rules

/** Longest quotation of a page in a message, in characters. */
const quoteLength = 200

/** Adds a message to the file of a page: what was expected, what was found, and where. */
export function report(
  file: VFile,
  rule: RuleId,
  element: Element | undefined,
  found?: string
): void {
  const quoted = found ?? (element ? openingOf(file, element) : 'nothing')
  reportAt(file, rule, element?.position, quoted)
}

/** The same, where the element is not at hand any more. */
export function reportAt(
  file: VFile,
  rule: RuleId,
  place: Element['position'],
  found: string
): void {
  const expected = rules[rule]
  const quoted = cut(found)
  const message = file.message(`expected ${expected}, found \`${quoted}\``, {
    place,
    ruleId: rule,
    source: 'check'
  })
  message.expected = [expected]
  message.actual = quoted
}

/** The opening tag of an element as the page has it. */
function openingOf(file: VFile, {tagName, position, data}: Element): string {
  const {start, end} = data?.position?.opening ?? position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return `<${tagName}>`
  return String(file).slice(start.offset, end.offset)
}

function cut(text: string): string {
  return text.length > quoteLength ? `${text.slice(0, quoteLength - 1)}…` : text
}

// The Content Security Policy of a page: that it has one, that it is strict,
// and that nothing on the page would be stopped by it.

type Policy = ReadonlyMap<string, readonly string[]>

/** Checks the policy of a page and what the page has inline. */
export function checkPolicy({file, tree}: BuiltPage): void {
  const all = elements(tree)
  const metas = all.filter(isPolicy)
  const [meta] = metas
  if (!meta || metas.length > 1) report(file, 'policy-missing', metas[1])
  const early = all.find((element) => isRuled(element))
  if (meta && early && all.indexOf(early) < all.indexOf(meta)) report(file, 'policy-late', early)
  const policy = parsePolicy(meta ? (attribute(meta, 'content') ?? '') : '')
  for (const found of meta ? loopholes(policy) : []) report(file, 'policy-open', meta, found)
  for (const element of all) {
    if (isInlineScript(element) && !allows(policy, 'script-src', toString(element))) {
      report(file, 'inline-script', element)
    }
    if (element.tagName === 'style' && !allows(policy, 'style-src', toString(element))) {
      report(file, 'inline-style', element)
    }
    for (const name of Object.keys(element.properties)) {
      if (name === 'style' || /^on[a-z]/i.test(name)) report(file, 'inline-attribute', element)
    }
  }
}

function isPolicy(element: Element): boolean {
  return (
    element.tagName === 'meta' &&
    attribute(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy'
  )
}

/** Whether an element loads or runs something as soon as it is met. */
function isRuled(element: Element): boolean {
  const stylesheet = element.tagName === 'link' && attribute(element, 'rel') === 'stylesheet'
  return stylesheet || ['script', 'style', 'img'].includes(element.tagName)
}

/** Types of `<script>` that are data and never run, such as JSON-LD, are none. */
const runTypes = ['', 'module', 'text/javascript', 'application/javascript', 'importmap']

function isInlineScript(element: Element): boolean {
  if (element.tagName !== 'script' || attribute(element, 'src') !== undefined) return false
  return runTypes.includes((attribute(element, 'type') ?? '').toLowerCase())
}

function parsePolicy(text: string): Policy {
  return new Map(
    text.split(';').flatMap((directive) => {
      const [name, ...sources] = directive.split(/\s/).filter((word) => word !== '')
      return name === undefined ? [] : [[name.toLowerCase(), sources] as const]
    })
  )
}

/** Directives without which a page may still be led or framed elsewhere; none has a fallback. */
const needed = ['default-src', 'base-uri', 'form-action'] as const

/** No page of the web can load a file of the disk; one on a disk must. */
const closed = /^('(self|none|wasm-unsafe-eval|sha(256|384|512)-[\w+/=-]+)'|file:)$/

/** What a policy lets in besides the site itself and what it names by hash. */
function loopholes(policy: Policy): string[] {
  const missing = needed.filter((name) => !policy.has(name)).map((name) => `no ${name}`)
  const open = [...policy].flatMap(([name, sources]) =>
    (name === 'require-trusted-types-for' || name === 'trusted-types' ? [] : sources)
      .filter((source) => !closed.test(source))
      // An image that the page itself holds asks nobody for anything.
      .filter((source) => !(name === 'img-src' && source === 'data:'))
      .map((source) => `${name} ${source}`)
  )
  return [...missing, ...open]
}

function allows(policy: Policy, directive: string, text: string): boolean {
  const sources = policy.get(directive) ?? policy.get('default-src') ?? []
  return ['sha256', 'sha384', 'sha512'].some((algorithm) =>
    sources.includes(`'${algorithm}-${createHash(algorithm).update(text).digest('base64')}'`)
  )
}

export interface BuiltPage {
  /** Path of the file in the built folder, for example `measures/index.html`; collects messages. */
  readonly file: VFile
  readonly tree: Root
}

/** Reads the HTML of a page; `path` is that of its file in the built folder. */
export function readPage(path: string, html: string): BuiltPage {
  const file = new VFile({path, value: html})
  return {file, tree: fromHtml(file, {verbose: true})}
}

/** All elements of a tree in document order, those within `<template>` included. */
export function elements(tree: Root): Element[] {
  const found: Element[] = []
  const rest = childElements(tree)
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    found.push(element)
    rest.push(...childElements(element))
    if (element.content) rest.push(...childElements(element.content))
  }
  return found
}

/** Last one first, so that a stack gives them in order. */
function childElements({children}: Root | Element): Element[] {
  return [...children].filter((child) => child.type === 'element').reverse()
}

/** The first value of an attribute, as a string; nothing where it is absent. */
export function attribute({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : String(value)
}
