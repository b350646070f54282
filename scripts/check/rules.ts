/** Every message that a check of built pages can give, and the one way to give it. */
import type {Element} from 'hast'
import type {VFile} from 'vfile'

export const rules = {
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
export function openingOf(file: VFile, {tagName, position, data}: Element): string {
  const {start, end} = data?.position?.opening ?? position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return `<${tagName}>`
  return String(file).slice(start.offset, end.offset)
}

function cut(text: string): string {
  return text.length > quoteLength ? `${text.slice(0, quoteLength - 1)}…` : text
}
