/**
 * Files by which programs find their way: the map of the site for search
 * engines, the description of its search for browsers, and the texts in
 * Markdown for language models, each beside its page and all in one.
 */
import {stringify} from 'yaml'
import type {Atlas} from '../atlas/atlas.ts'
import {spoken} from '../citations/author.ts'
import {lawCitation, pageCitation} from '../citations/atlas.ts'
import type {Citation} from '../citations/citation.ts'
import {creditOf} from '../citations/styles/plain.ts'
import {citedOften, citingPages, type CitationOfLaw} from '../laws/laws.ts'
import type {Law} from '../atlas/concordance.ts'
import {lastChanged} from '../atlas/history.ts'
import {entryAt} from '../atlas/lock.ts'
import {webAddress} from '../model/links.ts'
import type {Page} from '../kinds/index.ts'
import type {SiteFile} from '../model/site-file.ts'
import {shortNameOf, type Settings} from '../model/settings.ts'
import {sourceClasses} from '../model/sources.ts'
import {inferredMark} from '../site/names.ts'
import {linkName} from '../site/page-link.ts'
import {textLine, toMarkdown} from './markdown.ts'

/** All of them but those that list the pages. What needs a public address waits for one. */
export function* discoveryFiles(atlas: Atlas): Generator<SiteFile> {
  const twins: string[] = []
  for (const page of atlas.texts) {
    const content = markdownTwin(atlas, page)
    twins.push(content)
    yield {address: `${page.address}index.md`, content}
  }
  for (const law of atlas.laws) {
    yield {address: `${law.address}index.md`, content: lawTwin(atlas, law)}
  }
  yield {address: '/llms.txt', content: llmsText(atlas)}
  yield {address: '/llms-full.txt', content: twins.join('\n')}
  const {site, settings} = atlas
  if (site !== undefined) yield {address: '/opensearch.xml', content: openSearch(site, settings)}
}

/** The map of the site, and where crawlers find it; `robots` is what they are told anyway. */
export function* sitemapFiles(
  atlas: Atlas,
  pages: readonly string[],
  robots: string
): Generator<SiteFile> {
  const {site} = atlas
  if (site === undefined) return
  yield {address: '/sitemap.xml', content: sitemap(pages, atlas)}
  yield {
    address: '/robots.txt',
    content: `${robots.trimEnd()}\n\nSitemap: ${site}sitemap.xml\n`
  }
}

/** Whether search engines may list a page. */
export function isListed(html: string): boolean {
  return !html.slice(0, html.indexOf('</head>')).includes('name="robots" content="noindex"')
}

/** The addresses with the day their text last changed, of those that the lock tells of. */
function sitemap(addresses: readonly string[], {site, lock}: Atlas): string {
  const urls = addresses.map((address) => {
    const entry = entryAt(lock, address)
    const day = entry === undefined ? '' : `<lastmod>${lastChanged(entry)}</lastmod>`
    return `  <url><loc>${escapeXml(encodeURI(webAddress(site, address) ?? ''))}</loc>${day}</url>\n`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

/** The search of the site, for the address bar of browsers (OpenSearch 1.1). */
function openSearch(site: string, {name}: Settings): string {
  const template = escapeXml(`${site}search/?q={searchTerms}`)
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortNameOf(name))}</ShortName>
  <LongName>${escapeXml(name)}</LongName>
  <Description>Search the texts of the ${escapeXml(name)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${template}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(`${site}opensearch.xml`)}"/>
</OpenSearchDescription>
`
}

/** What the site holds, for language models (llmstxt.org). */
function llmsText(atlas: Atlas): string {
  const lines = atlas.texts.map((page) => {
    const {title, remarks} = pageCitation(atlas, page)
    const warning = remarks.length === 0 ? '' : `: ${remarks.join(', ')}`
    const address = `${page.address.slice(1)}index.md`
    return `- [${title.replaceAll(/[[\]]/g, '\\$&')}](${webAddress(atlas.site, `/${address}`) ?? address})${warning}`
  })
  return `# ${atlas.settings.name}

> Texts about digital policy, verbatim, each with its source, version and citation. Cite the original publisher first; no one takes responsibility for a text marked as AI-written.

## Texts

${lines.join('\n')}
`
}

/** A text with its citation in front. */
function markdownTwin(atlas: Atlas, page: Page): string {
  const citation = pageCitation(atlas, page)
  const warning = citation.class === 'ai' ? `**${citation.remarks.join(', ')}**\n\n` : ''
  const body = toMarkdown(atlas.fileOf(page).tree, waysFrom(page.address, atlas))
  return `${frontOf(citation)}\n${warning}${body}`
}

/** A law with every citation of it, in the words of the texts. */
function lawTwin(atlas: Atlas, law: Law): string {
  const resolve = waysFrom(law.address, atlas)
  const names = law.printed.map(({text}) => `- ${textLine(text)}\n`)
  const groups = citingPages(law.mentions, atlas).flatMap(({title, pages}) => [
    `## ${title}\n`,
    ...pages.map(({page, citations}) => {
      const lines = citations.map((citation) => `- ${citationLine(citation, resolve)}\n`)
      return `### ${textLine(linkName(page))}\n\n${lines.join('')}`
    })
  ])
  const parts = [`## Names as printed\n\n${names.join('')}`, ...groups]
  return `${frontOf(lawCitation(atlas, law))}\n${citedOften(law)}.\n\n${inferredMark}: compiled by rule from the wording of the texts.\n\n${parts.join('\n')}`
}

/** “According to Article 16 of the Law …” ([paragraph 1](…)), Article 16 */
function citationLine(
  {passage: {pieces, place}, articles}: CitationOfLaw,
  resolve: (address: string) => string
): string {
  const words = textLine(pieces.map(({text}) => text).join(''))
  const cited = articles.map((article) => `, ${textLine(article)}`).join('')
  const label = place.class === 'ai' ? ` **${sourceClasses.ai}**` : ''
  return `“${words}” ([${textLine(place.name)}](<${resolve(place.address)}>))${cited}${label}`
}

/** Front matter of a citation, and the title below it. */
function frontOf(citation: Citation): string {
  const front = {
    title: citation.title,
    authors: citation.authors.length === 0 ? undefined : citation.authors.map(spoken),
    publisher: citation.publisher,
    container: citation.container,
    published: citation.issued,
    country: citation.country?.name,
    language: citation.language,
    remarks: citation.remarks.length === 0 ? undefined : citation.remarks,
    original: citation.original,
    page: citation.pageUrl ?? citation.page,
    version: citation.copy?.version,
    reuse: citation.reuse,
    citation: creditOf(citation)
  }
  const known = Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined))
  return `---\n${stringify(known, {lineWidth: 0})}---\n\n# ${textLine(citation.title)}\n`
}

/** Where addresses of the site lead from a page: on the web where there is one, else beside it. */
function waysFrom(from: string, {site}: Atlas): (address: string) => string {
  const up = '../'.repeat(from.split('/').length - 2)
  return (address) => webAddress(site, address) ?? up + address.slice(1)
}

/** A text within an element or attribute of XML, without the characters that XML cannot hold in any form. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
