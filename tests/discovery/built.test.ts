/** What programs and searchers find on a built site: titles, maps, feeds, JSON-LD, Markdown. */
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseDocument, DomUtils} from 'htmlparser2'
import {beforeAll, describe, expect, inject, test} from 'vitest'
import {parse} from 'yaml'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
import {loadAtlas} from '../../src/atlas/load.ts'
import {lastChanged} from '../../src/atlas/history.ts'
import {entryAt} from '../../src/atlas/lock.ts'
import {readPages} from '../site/pages.ts'
import {faultsOf} from './things.ts'
import {thingsOf} from '../citations/doors.ts'

const sites = {
  own: inject('own').base,
  hostile: inject('hostile'),
  countries: inject('countries'),
  history: inject('history').site
}

const isRefresh = (page: BuiltPage): boolean =>
  elements(page.tree).some((one) => attribute(one, 'httpEquiv')?.toLowerCase() === 'refresh')

function metaOf(page: BuiltPage, name: string): string | undefined {
  const found = elements(page.tree).find((one) => attribute(one, 'name') === name)
  return found && attribute(found, 'content')
}

/** Links of a page with a `rel`. */
const linksOf = (page: BuiltPage, rel: string) =>
  elements(page.tree).filter(
    (one) => one.tagName === 'link' && (attribute(one, 'rel') ?? '').split(' ').includes(rel)
  )

/** Texts of all elements of a name in an XML file. */
const textsIn = (xml: string, name: string): readonly string[] =>
  DomUtils.getElementsByTagName(name, parseDocument(xml, {xmlMode: true})).map(DomUtils.textContent)

describe.each(Object.entries(sites))('the %s site', (_, {dist, site, content, url}) => {
  const atlas = loadAtlas({folder: content, site})
  const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8')
  /** The file at a public address. */
  const fileAt = (address: string): string => {
    expect(address.startsWith(site), address).toBe(true)
    const [name = ''] = decodeURI(address.slice(site.length)).split('#')
    return path.join(dist, name === '' || name.endsWith('/') ? `${name}index.html` : name)
  }
  let pages: ReadonlyMap<string, BuiltPage>
  let listed: readonly string[]

  beforeAll(async () => {
    pages = await readPages(dist)
    listed = [...pages]
      .filter(([, page]) => metaOf(page, 'robots') !== 'noindex')
      .map(([address]) => address)
      .sort()
  })

  test.each(['title', 'description'])('has no two pages with one %s', (what) => {
    const found = new Map<string, string>()
    const repeated: string[] = []
    for (const [address, page] of pages) {
      if (isRefresh(page)) continue
      const text = what === 'title' ? titleOf(page) : metaOf(page, 'description')
      expect(text?.trim(), `${what} of ${address}`).toBeTruthy()
      const other = found.get(text ?? '')
      if (other !== undefined) repeated.push(`${other} and ${address}: ${text}`)
      found.set(text ?? '', address)
    }
    expect(repeated).toEqual([])
  })

  test('has a map of all pages that may be listed, with the day each text changed', () => {
    const sitemap = read('sitemap.xml')
    const entries = sitemap.split('<url>').slice(1)
    const addresses = entries.map((entry) => textsIn(`<url>${entry}`, 'loc')[0] ?? '')
    expect(addresses.map((address) => `/${decodeURI(address.slice(site.length))}`)).toEqual(listed)
    for (const [index, address] of listed.entries()) {
      const [canonical] = linksOf(pages.get(address) as BuiltPage, 'canonical')
      expect(canonical && attribute(canonical, 'href')).toBe(addresses[index])
      const entry = entryAt(atlas.lock, address)
      expect(textsIn(`<url>${entries[index]}`, 'lastmod')).toEqual(
        entry === undefined ? [] : [lastChanged(entry)]
      )
    }
    expect(read('robots.txt')).toContain(`\nSitemap: ${site}sitemap.xml\n`)
  })

  test('has no page that nothing leads to', () => {
    const linked = new Set(
      [...pages].flatMap(([address, {tree}]) =>
        elements(tree).flatMap((one) => {
          const target = one.tagName === 'a' ? attribute(one, 'href')?.replace(/[?#].*/, '') : ''
          return target === undefined || target === address ? [] : target
        })
      )
    )
    expect(listed.filter((address) => !linked.has(address))).toEqual([])
  })

  test('answers at every address of its map, wherever it is served', async () => {
    for (const address of textsIn(read('sitemap.xml'), 'loc')) {
      const answer = await fetch(url + address.slice(site.length))
      expect(answer.status, address).toBe(200)
      await answer.body?.cancel()
    }
  })

  test('describes its search, and leads to that from every page', () => {
    const description = parseDocument(read('opensearch.xml'), {xmlMode: true})
    const [template] = DomUtils.getElementsByTagName('Url', description).map(
      ({attribs}) => attribs['template'] ?? ''
    )
    expect(template).toBe(`${site}search/?q={searchTerms}`)
    const [name = ''] = textsIn(read('opensearch.xml'), 'ShortName')
    expect(name.length).toBeGreaterThan(0)
    expect(name.length).toBeLessThanOrEqual(16)
    for (const [address, page] of pages) {
      expect(linksOf(page, 'search'), address).toHaveLength(1)
    }
  })

  test('offers feeds on every page, with absolute addresses that lead somewhere', () => {
    const feeds = new Set<string>()
    for (const [address, page] of pages) {
      const own = linksOf(page, 'alternate').filter(({properties}) =>
        /atom|feed\+json/.test(String(properties['type']))
      )
      const hrefs = own.map((link) => attribute(link, 'href') ?? '')
      if (address !== '/404.html') expect(hrefs, address).toContain('/changes/feed.atom')
      for (const href of hrefs)
        if (href.startsWith('/changes') || href.startsWith('/pillars')) feeds.add(href)
    }
    const {measures, texts} = atlas
    for (const {country} of texts) {
      if (country) expect(feeds).toContain(`/changes/${country.code.toLowerCase()}/feed.atom`)
    }
    for (const {pillar} of measures) expect(feeds).toContain(`/pillars/${pillar.id}/feed.atom`)
    for (const feed of feeds)
      for (const address of addressesIn(feed)) {
        expect(existsSync(fileAt(address)), `${feed}: ${address}`).toBe(true)
      }
  })

  /** Every address that a feed names, also within its sentences. */
  function addressesIn(feed: string): readonly string[] {
    const text = read(feed.slice(1))
    const entries = feed.endsWith('.atom')
      ? textsIn(text, 'summary')
      : (JSON.parse(text).items as {content_text: string}[]).map((item) => item.content_text)
    for (const entry of entries) expect(entry).not.toMatch(/(?:^|\s)\//)
    const links = feed.endsWith('.atom')
      ? DomUtils.getElementsByTagName('link', parseDocument(text, {xmlMode: true})).map(
          ({attribs}) => attribs['href'] ?? ''
        )
      : (JSON.parse(text).items as {url: string}[]).map((item) => item.url)
    const told = entries.flatMap((entry) => entry.match(/https?:[^\s,;]*[^\s,;.]/g) ?? [])
    return [...links, ...told]
  }

  test('offers each text in Markdown with its citation, and all in one file', () => {
    const index = read('llms.txt')
    const whole = read('llms-full.txt')
    expect(index).toMatch(/^# .+\n\n> .+\n\n## /)
    for (const text of atlas.texts) {
      const page = pages.get(text.address) as BuiltPage
      const markdown = linksOf(page, 'alternate').find(
        ({properties}) => properties['type'] === 'text/markdown'
      )
      expect(markdown && attribute(markdown, 'href')).toBe(`${text.address}index.md`)
      const record = linksOf(page, 'alternate').find(
        ({properties}) => properties['type'] === 'application/json'
      )
      expect(record && attribute(record, 'href')).toBe(`${text.address}index.json`)
      expect(JSON.parse(read(`${text.address.slice(1)}index.json`))).toBeTruthy()
      const twin = read(`${text.address.slice(1)}index.md`)
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(twin) ?? []
      const {title, page: address, version, citation} = parse(front) as Record<string, string>
      expect(address).toBe(site + text.address.slice(1))
      expect(citation).toContain(address)
      expect(citation).toContain(version)
      expect(title, text.address).toBeTruthy()
      expect(body).toMatch(/^\n# \S/)
      expect(whole).toContain(twin)
      expect(index).toContain(`(${site}${text.address.slice(1)}index.md)`)
    }
  })

  test('offers each law in Markdown with its citation and every place that cites it', () => {
    for (const law of atlas.laws) {
      const page = pages.get(law.address) as BuiltPage
      const types = linksOf(page, 'alternate').map(({properties}) => properties['type'])
      expect(types, law.address).toContain('text/markdown')
      const twin = read(`${law.address.slice(1)}index.md`)
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(twin) ?? []
      const {page: address, citation} = parse(front) as Record<string, string>
      expect(address).toBe(site + law.address.slice(1))
      expect(citation).toBeTruthy()
      expect(body.match(/^- “/gm)).toHaveLength(law.mentions.length)
      for (const {place} of law.mentions) expect(body).toContain(`(<${site}${place.page.slice(1)}`)
    }
  })

  test('has JSON-LD that schema.org knows, and of each kind of page the right one', () => {
    const types = new Map<string, readonly unknown[]>()
    for (const [address, page] of pages) {
      const things = thingsOf(page)
      for (const thing of things) {
        expect(thing['@context'], address).toBe('https://schema.org')
        expect(faultsOf(thing), address).toEqual([])
      }
      types.set(
        address,
        things.map((thing) => thing['@type'])
      )
    }
    expect(types.get('/')).toContain('WebSite')
    expect(types.get('/data/')).toContain('Dataset')
    for (const {address} of atlas.laws) expect(types.get(address)).toContain('Legislation')
    for (const {address} of atlas.texts) expect(types.get(address)).toContain('BreadcrumbList')
    const data = thingsOf(pages.get('/data/') as BuiltPage).find(
      (thing) => thing['@type'] === 'Dataset'
    )
    for (const {contentUrl} of data?.['distribution'] as {contentUrl: string}[]) {
      expect(existsSync(fileAt(contentUrl)), contentUrl).toBe(true)
    }
  })
})

function titleOf(page: BuiltPage): string {
  const title = elements(page.tree).find(({tagName}) => tagName === 'title')
  const [text] = title?.children ?? []
  return text?.type === 'text' ? text.value : ''
}
