/** Files of references as citation-js reads them. */
import {Cite} from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'

export interface ParsedName {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string | undefined
  readonly literal?: string
  readonly 'non-dropping-particle'?: string
}

/** CSL fields, as far as the files have them. */
export interface Parsed {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly author?: readonly ParsedName[]
  readonly issued?: {readonly 'date-parts': readonly (readonly number[])[]}
  readonly accessed?: {readonly 'date-parts': readonly (readonly number[])[]}
  readonly [field: string]: unknown
}

/** Named, because citation-js guesses: `@misc{` in a title makes it see BibTeX. */
const inputs = {bibtex: '@biblatex/text', ris: '@ris/file', csl: '@else/json'} as const

export function parsed(file: string, format: keyof typeof inputs): readonly Parsed[] {
  return new Cite(file, {forceType: inputs[format]}).data
}

/** A name in one string: programs differ in where they put institutions and particles. */
export function wholeName(name: ParsedName): string {
  const {literal, given, suffix} = name
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return literal ?? [family, given, suffix].filter(Boolean).join(' | ')
}
