/**
 * What a saved text says of itself, as far as a program can see: its kind,
 * title, country, year, language, publisher. A person checks it; each value
 * that is a guess says why it was guessed.
 */
import path from 'node:path'
import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toString} from 'hast-util-to-string'
import {visit} from 'unist-util-visit'
import {VFile} from 'vfile'
import {textKinds} from '../../src/kinds/index.ts'
import {sourceSchema, type Source} from '../../src/model/sources.ts'
import {linesAround} from '../convert/article/furniture.ts'
import {countryName, countryOf} from '../convert/countries.ts'
import {isHtml} from '../convert/html.ts'
import {plainKind, tellingLines} from '../convert/kinds.ts'
import {languageOtherThanEnglish} from '../convert/language.ts'
import {readable, readInput} from '../convert/read.ts'
import {readSeed} from '../convert/source.ts'
import type {Seed} from '../../src/kinds/reader.ts'
import {dateIn} from './day.ts'
import {titleIn} from './headline.ts'

/** A value of an entry, with what to check where it is a guess. */
export interface Guess {
  readonly key: string
  readonly value: string | number
  readonly check?: string
}

type Draft = Pick<Source, 'file' | 'kind' | 'title' | 'class' | 'reuse'> & Partial<Source>

const reuse = 'The text belongs to its publisher. No licence came with it; ask before you reuse it.'

/** The entry of a text, in the order in which entries are written. */
export function guessEntry(file: string, bytes: Uint8Array): Guess[] {
  const saved = readSeed(file, file, bytes)
  const seed = readable(saved)
  const kind = tellingLines(seed)[0]?.kind ?? plainKind
  const {series, needsEdition = false} = textKinds[kind] ?? {}
  const page = isHtml(saved.text) ? metadataOf(saved.text) : {}
  const lines = seed.lines.map(({value}) => value.trim()).filter((line) => line !== '')
  const isAround = new Set(linesAround(seed).map((line) => line.trim()))
  const edition = needsEdition ? yearOf(file, seed.text) : undefined
  const draft: Draft = {
    file,
    kind,
    title:
      plain(
        titleIn(
          lines.filter((line) => !isAround.has(line)),
          page.title
        ) ?? path.parse(file).name
      ) ?? file,
    class: 'expert',
    reuse,
    ...(needsEdition && {edition: edition ?? new Date().getFullYear()})
  }
  const country = countryIn(saved, draft) ?? commonestCountry(lines)
  const language = languageOtherThanEnglish(lines.join('\n')) ?? page.language
  const isAi = series === undefined && looksWritten(saved, {...draft, class: 'press'})
  const title = series?.title(country?.name ?? 'Country', edition) ?? draft.title
  const published = page.published ?? (series === undefined ? dateIn(lines) : undefined)
  return [
    {key: 'file', value: file},
    {key: 'kind', value: kind},
    {
      key: 'title',
      value: title,
      check: series === undefined ? 'as its publisher prints it' : 'or what to call it'
    },
    ...guess(
      'publisher',
      series?.publisher ?? page.publisher,
      'who made it; leave it out if nobody is named'
    ),
    ...guess('work', series?.work),
    {
      key: 'class',
      value: isAi ? 'ai' : series === undefined ? 'press' : 'expert',
      ...(series === undefined && {check: 'official, expert, press or ai'})
    },
    ...guess(
      'edition',
      draft.edition,
      edition === undefined ? 'no year was found in the text' : 'the year in its title'
    ),
    ...(series === undefined ? guess('country', country?.code, 'what the text is about') : []),
    ...guess('language', language === 'en' ? undefined : language, 'of the text'),
    ...guess('address', page.address, 'where it was published'),
    ...guess('published', published, 'year, month or day'),
    {key: 'reuse', value: reuse, check: 'what its publisher allows, as far as you know'}
  ]
}

function guess(key: string, value: string | number | undefined, check?: string): Guess[] {
  return value === undefined ? [] : [{key, value, ...(check !== undefined && {check})}]
}

/** The country that the reader of its kind finds in a text. */
function countryIn(seed: Seed, draft: Draft): {code: string; name: string} | undefined {
  const reading = readInput({seed, source: sourceSchema.parse(draft), file: new VFile()})
  for (const {identity} of reading?.candidates ?? []) {
    if (!('country' in identity) || typeof identity.country !== 'string') continue
    const {country: code} = identity
    const name = countryName(code)
    if (name !== undefined) return {code, name}
  }
  return undefined
}

const capitalised = /\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:of|and|the)\s+)?\p{Lu}[\p{L}’'-]+){0,3}/gu

/** The country named most, a name in the title or the first lines before others. */
function commonestCountry(lines: readonly string[]): {code: string; name: string} | undefined {
  const counts = new Map<string, {code: string; name: string; count: number}>()
  lines.slice(0, 400).forEach((line, index) => {
    for (const [words] of line.slice(0, 4000).matchAll(capitalised)) {
      const parts = words.split(/\s+/)
      const names = [
        words,
        ...parts,
        ...parts.slice(1).map((part, at) => `${parts[at] ?? ''} ${part}`)
      ]
      const country = names.map((name) => countryOf(name.replace(/[’']s$/, ''))).find(Boolean)
      if (country === undefined) continue
      const {count} = counts.get(country.code) ?? {count: 0}
      counts.set(country.code, {...country, count: count + (index < 3 ? 5 : 1)})
    }
  })
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]
}

/** `2022` of `uzbekistan-freedom-net-2022.txt` or of the first lines; of a period, its end. */
function yearOf(file: string, text: string): number | undefined {
  const inName = [...file.matchAll(/(?<!\d)20\d\d(?!\d)/g)].at(-1)?.[0]
  const head = text.slice(0, 4000)
  const named = /Freedom on the Net\s+(20\d\d)/i.exec(text)?.[1]
  const period = /\b20\d\d\s*[-–—]\s*(?:\p{L}+\s+(?:\d{1,2},?\s+)?)?(20\d\d)/u.exec(head)?.[1]
  const first = /\b20\d\d\b/.exec(head)?.[0]
  const year = inName ?? named ?? period ?? first
  return year === undefined ? undefined : Number(year)
}

/** Whether the reader finds that a text says it was written by a machine. */
function looksWritten(seed: Seed, draft: Draft): boolean {
  const file = new VFile()
  readInput({seed, source: sourceSchema.parse(draft), file})
  return file.messages.some(({ruleId}) => ruleId === 'class-mismatch')
}

interface PageMetadata {
  readonly title?: string
  readonly publisher?: string
  readonly language?: string
  readonly address?: string
  readonly published?: string
}

/** What the head of a saved page says of it. */
function metadataOf(html: string): PageMetadata {
  const elements: Element[] = []
  visit(fromHtml(html.slice(0, 200_000)), 'element', (element) => {
    elements.push(element)
  })
  const valueOf = (element: Element | undefined, name: string): string | undefined =>
    plain(String(element?.properties[name] ?? ''))
  const called = (name: string): Element | undefined =>
    elements.find(({tagName}) => tagName === name)
  const meta = (name: string): string | undefined =>
    valueOf(
      elements.find(
        ({tagName, properties}) =>
          tagName === 'meta' && [properties['name'], properties['property']].includes(name)
      ),
      'content'
    )
  const head = called('title')
  const window = meta('og:title') ?? plain(head === undefined ? '' : toString(head))
  const headings = elements
    .filter(({tagName}) => tagName === 'h1')
    .flatMap((heading) => plain(toString(heading)) ?? [])
  // The name of the site stands beside the headline in the title of the window, and may be a heading, too.
  const isHeadline = (heading: string): boolean =>
    window?.includes(heading) === true && heading.length > window.length / 2
  const title = headings.find(isHeadline) ?? window
  const publisher = meta('og:site_name')
  const language = /^[a-z]{2,3}\b/i.exec(valueOf(called('html'), 'lang') ?? '')?.[0].toLowerCase()
  const canonical = elements.find(
    ({tagName, properties}) => tagName === 'link' && String(properties['rel']) === 'canonical'
  )
  const address = valueOf(canonical, 'href') ?? meta('og:url') ?? ''
  const published = meta('article:published_time')?.slice(0, 10) ?? ''
  return {
    ...(title !== undefined && {title}),
    ...(publisher !== undefined && {publisher}),
    ...(language !== undefined && {language}),
    ...(takes('address', address) && {address}),
    ...(takes('published', published) && {published})
  }
}

/** Whether a manifest takes a value that a page gives. */
function takes(key: 'address' | 'published', value: string): boolean {
  return value !== '' && sourceSchema.shape[key].safeParse(value).success
}

/** The words of a text on one line, without what moves a cursor or turns a line around. */
function plain(text: string): string | undefined {
  // What joins or parts the letters of a word is part of it: Persian has such words.
  const words = text
    .replace(/(?![\u200C\u200D])\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return words === '' ? undefined : words
}
