/**
 * Every address and anchor that any edition published, in the HTML that the
 * last one was built to: live, withdrawn with its text, or on its way to where
 * it moved.
 */
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Element} from 'hast'
import {toString} from 'hast-util-to-string'
import {beforeAll, describe, expect, inject, test} from 'vitest'
import {reporter} from 'vfile-reporter'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'
import {checkSite} from '../../scripts/check/site.ts'
import {destinationOf} from '../../src/atlas/destination.ts'
import {versionAddress, earlierVersions} from '../../src/atlas/history.ts'
import {everyAddress} from '../addresses/promise.ts'
import {anchorKinds, entryAt} from '../../src/atlas/lock.ts'
import {readPages} from '../site/pages.ts'
import {addresses, editions} from './editions.ts'

const {
  site: {dist, site},
  locks
} = inject('history')
const last = locks.at(-1)
if (last === undefined) throw new Error('There is no history')

let pages: ReadonlyMap<string, BuiltPage>

beforeAll(async () => {
  pages = await readPages(dist)
})

function pageAt(address: string): BuiltPage {
  const page = pages.get(address)
  if (page === undefined) throw new Error(`Nothing was built at ${address}`)
  return page
}

function find(page: BuiltPage, what: (element: Element) => boolean): Element | undefined {
  return elements(page.tree).find(what)
}

function textOf(page: BuiltPage): string {
  const main = find(page, ({tagName}) => tagName === 'main')
  return main === undefined ? '' : toString(main).replace(/\s+/g, ' ')
}

const isNoindex = (page: BuiltPage): boolean =>
  find(
    page,
    (one) => attribute(one, 'name') === 'robots' && attribute(one, 'content') === 'noindex'
  ) !== undefined

/** Whether the page is of a part of the site that holds nothing, and so is not for search engines. */
function isOfEmptyPart(address: string): boolean {
  const part = pages.get(address.replace(/^(\/[^/]+\/).*/, '$1'))
  return part !== undefined && textOf(part).includes('Nothing here yet')
}

const isSearched = (page: BuiltPage): boolean =>
  find(page, (one) => attribute(one, 'dataPagefindBody') !== undefined) !== undefined

const canonicalOf = (page: BuiltPage): string | undefined => {
  const link = find(page, (one) => attribute(one, 'rel') === 'canonical')
  return link && attribute(link, 'href')
}

const onWeb = (address: string): string => `${site.slice(0, -1)}${address}`

test('the built site is without fault', async () => {
  const {files} = await checkSite(dist, {site})
  expect(reporter([...files])).toBe('')
})

describe.each(locks.map((lock, index) => ({lock, ...editions[index]})))('after $what', ({lock}) => {
  test.each(everyAddress(lock))('%s is live, withdrawn with its text, or redirected', (address) => {
    const page = pageAt(address)
    const entry = entryAt(last, address)
    if (entry === undefined) {
      expect(textOf(page)).toContain('An earlier text of this page')
    } else if (entry.state === 'live') {
      expect(isNoindex(page)).toBe(isOfEmptyPart(address))
    } else if (entry.state === 'withdrawn') {
      expect(textOf(page)).toContain('Withdrawn on 1')
      expect(isNoindex(page)).toBe(true)
    } else {
      const refresh = find(page, (one) => attribute(one, 'httpEquiv') === 'refresh')
      const to = entry.state.movedTo
      expect(refresh && attribute(refresh, 'content')).toBe(`0; url=${to}`)
      expect(find(page, (one) => attribute(one, 'href') === to)).toBeDefined()
      expect(canonicalOf(page)).toBe(onWeb(entry.state.movedTo))
    }
  })

  test('every anchor lands, where its page says', () => {
    for (const [address, entry] of Object.entries(lock.addresses)) {
      const page = pageAt(address)
      for (const {id} of anchorKinds.flatMap((kind) => entry[kind])) {
        const element = find(page, (one) => attribute(one, 'id') === id)
        expect(element, `${address}#${id}`).toBeDefined()
        const destination = destinationOf(last, address, id)
        if (element === undefined || destination === undefined) continue
        if (element.tagName === 'a') {
          // On a page that moved: a link to where the passage is now.
          const place = destination.anchor === undefined ? '' : `#${destination.anchor}`
          expect(attribute(element, 'href')).toBe(destination.address + place)
          const ids = elements(pageAt(destination.address).tree).map((one) => attribute(one, 'id'))
          if (destination.anchor !== undefined) expect(ids).toContain(destination.anchor)
        } else if (destination.anchor !== id) {
          // Where the passage is gone: within what stands for it, or at the head of the page.
          expect(attribute(element, 'className')).toBe('former')
          const around = elements(page.tree).find(({children}) => children.includes(element))
          if (around === undefined) throw new Error(`${address}#${id} stands nowhere`)
          if (destination.anchor === undefined) expect(around.tagName).toBe('header')
          else expect(attribute(around, 'id')).toBe(destination.anchor)
        }
      }
    }
  })
})

test('a withdrawn page shows its last text, is cited, and is not searched', () => {
  const page = pageAt(addresses.payments)
  expect(textOf(page)).toContain('Withdrawn on 10 October 2026')
  expect(textOf(page)).toContain('Payments to shops abroad need the consent of the central bank')
  expect(textOf(page)).toContain('Restrictions of on-line payments')
  expect(textOf(page)).toContain('University of Examples')
  expect(isSearched(page)).toBe(false)
})

test('a withdrawn page keeps the class and publisher of a source that is gone as well', () => {
  const page = pageAt(addresses.article)
  expect(textOf(page)).toContain('Legal press')
  expect(textOf(page)).toContain('Fines reach five percent of the turnover of a year')
  expect(textOf(pageAt('/sources/the-islands-new-e-commerce-code/'))).toContain('Legal press')
})

test('an earlier text says what it is, names the present one, and is not searched', () => {
  const entry = entryAt(last, addresses.retention)
  const [earlier] = entry === undefined ? [] : earlierVersions(entry)
  expect(earlier).toMatchObject({published: '2026-01-10', replaced: '2026-05-10'})
  const page = pageAt(versionAddress(addresses.retention, earlier?.version ?? ''))
  expect(textOf(page)).toContain('shown here from 10 January 2026 to 10 May 2026')
  expect(textOf(page)).toContain('for two years, and hand them over within a day.')
  expect(canonicalOf(page)).toBe(onWeb(addresses.retention))
  expect(isNoindex(page)).toBe(true)
  expect(isSearched(page)).toBe(false)
})

test('an earlier text is compared with the present one, word by word', () => {
  const entry = entryAt(last, addresses.retention)
  const [earlier] = entry === undefined ? [] : earlierVersions(entry)
  const page = pageAt(versionAddress(addresses.retention, earlier?.version ?? ''))
  const comparison = find(page, (one) => attribute(one, 'className') === 'comparison')
  const changes = (tag: string): string[] =>
    (comparison === undefined ? [] : elements({type: 'root', children: [comparison]}))
      .filter(({tagName}) => tagName === tag)
      .map((element) => toString(element).replace(/\s+/g, ' ').trim())
  expect(changes('del')).toEqual([
    'removed: two',
    'removed: a day',
    'removed: Records shall stand on machines within the country, and the regulator inspects them each spring.'
  ])
  expect(changes('ins')).toEqual([
    'added: three',
    'added: an hour',
    'added: the place of the mast that carried the call, to a hundred metres;'
  ])
})

test('the present page names its version, its days and its earlier texts', () => {
  const page = pageAt(addresses.retention)
  const history = find(page, (one) => attribute(one, 'id') === 'history')
  const told = history === undefined ? '' : toString(history).replace(/\s+/g, ' ')
  expect(told).toMatch(/Added to the Atlas ?10 January 2026/)
  expect(told).toMatch(/Last changed ?10 May 2026/)
  const links = elements(page.tree).map((one) => attribute(one, 'href'))
  for (const {version} of earlierVersions(entryAt(last, addresses.retention) ?? missing())) {
    expect(links).toContain(versionAddress(addresses.retention, version))
  }
})

test('a page that was withdrawn and came back says so', () => {
  const history = find(pageAt(addresses.blackout), (one) => attribute(one, 'id') === 'history')
  expect(history === undefined ? '' : toString(history)).toMatch(/Restored\s*10 July 2026/)
})

test('words of texts that are no longer present are in no account, so no part of a seed', () => {
  for (const [address, page] of pages) {
    if (entryAt(last, address)?.state === 'live' || !isNoindex(page)) continue
    expect(
      find(page, (one) => attribute(one, 'dataPart') !== undefined),
      address
    ).toBeUndefined()
  }
})

test('the page of changes tells of each edition on its day', () => {
  const told = textOf(pageAt('/changes/'))
  const days = editions
    .filter(({refused}) => refused.length > 0)
    .map(({date}) => `${Number(date.slice(8))} ${monthOf(date)} 2026`)
    .toReversed()
  let at = 0
  for (const day of days) {
    const place = told.indexOf(day, at)
    expect(place, day).toBeGreaterThan(0)
    at = place
  }
  expect(told).toContain('Returned')
  expect(told).toContain(`${addresses.licence} to ${addresses.moved}`)
})

test('the feeds tell the same, each change under an id of its own', async () => {
  const read = (name: string): Promise<string> => readFile(path.join(dist, 'changes', name), 'utf8')
  const feed = JSON.parse(await read('feed.json')) as {
    readonly items: readonly {
      readonly id: string
      readonly url: string
      readonly date_published: string
    }[]
  }
  const ids = feed.items.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const {id, url, date_published: day} of feed.items) {
    expect(id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    )
    expect(pages.has(url.replace(onWeb(''), '')), url).toBe(true)
    expect(day).toMatch(/^2026-\d\d-10T00:00:00Z$/)
  }
  const atom = await read('feed.atom')
  const inAtom = [...atom.matchAll(/<entry>\s*<title>[^<]*<\/title>\s*<id>([^<]*)<\/id>/g)].map(
    ([, id]) => id
  )
  expect(inAtom).toEqual(ids)
})

test('every list that is promised is built, and every list that is built is promised', () => {
  const promised = Object.entries(last.addresses).flatMap(([address, {state, identity}]) =>
    identity.kind === 'list' && state === 'live' ? [address] : []
  )
  const lists = [...pages.keys()].filter((address) =>
    /^\/(pillars\/.*|measures\/[a-z]{2}\/|indicators\/[a-z]{2}\/|indicators\/questions\/.*)$/.test(
      address
    )
  )
  const live = lists.filter((address) => !isNoindex(pageAt(address)))
  expect(promised).toEqual(expect.arrayContaining(live))
  for (const address of promised) {
    expect(isNoindex(pageAt(address)), address).toBe(isOfEmptyPart(address))
  }
})

function monthOf(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleString('en', {month: 'long', timeZone: 'UTC'})
}

function missing(): never {
  throw new Error('The lock does not know this address')
}
