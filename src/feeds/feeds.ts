/**
 * The latest changes as feeds, Atom (RFC 4287) and JSON Feed 1.1.
 *
 * An entry must keep its id for good, also when the site moves to another host
 * or is read from a disk. So ids are no addresses but UUIDs made of what
 * happened: address, day, kind and version (RFC 9562, version 5). Addresses in
 * a feed are absolute where the build knows that of the site, else relative.
 */
import {createHash} from 'node:crypto'
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'
import {escapeXml} from '../discovery/files.ts'
import type {DatedChange, LoggedChange} from '../atlas/changes.ts'
import {webAddress} from '../model/links.ts'
import type {SiteFile} from '../model/site-file.ts'
import {kindOf, type Page} from '../kinds/index.ts'
import type {List} from '../kinds/kind.ts'
import {aboutOf, changeNames, changesIn, replacedBy, titleOfChange} from '../permalinks/pages.ts'

/** Entries a feed has; older ones are on the pages of changes. */
const mostEntries = 100

export interface Feed {
  readonly title: string
  /** The name of the site. */
  readonly author: string
  /** Address without an ending: `/changes/feed`. */
  readonly address: string
  /** The page it tells of. */
  readonly page: string
  readonly changes: readonly DatedChange[]
  /** Which changes it tells of: all, or those of the texts on one country or in one list. */
  readonly scope: FeedScope
}

type FeedScope =
  | {readonly kind: 'all'}
  | {readonly kind: 'country'; readonly slug: string; readonly name: string}
  | {readonly kind: 'list'; readonly name: string}

export interface FeedFormat {
  readonly ending: string
  readonly mediaType: string
  readonly name: string
  write(feed: Feed, atlas: Atlas): string
}

export const feedFormats: readonly FeedFormat[] = [
  {ending: '.atom', mediaType: 'application/atom+xml', name: 'Atom', write: toAtom},
  {ending: '.json', mediaType: 'application/feed+json', name: 'JSON Feed', write: toJsonFeed}
]

/** The feed of all changes; every page leads to it. */
export const allChanges = {
  address: '/changes/feed',
  page: '/changes/'
} as const

/** The title of the feed of all changes. */
const changesTitle = (name: string): string => `${name}: changes`

/** The feeds of an atlas: of all changes, of each country, and of each list that a kind has a feed of. */
const feedsIn = derivedFrom((atlas): readonly Feed[] => {
  const changes = changesIn(atlas)
  const author = atlas.settings.name
  const title = changesTitle(author)
  const changed = changes.map((dated) => {
    const {address} = dated.change
    return {dated, page: atlas.files.get(address)?.data ?? atlas.at(address)}
  })
  const byCountry = Map.groupBy(changed, ({page}) => page?.country?.code ?? '')
  const byList = Map.groupBy(changed, ({page}) => listOf(page)?.address)
  return [
    {...allChanges, title, author, changes, scope: {kind: 'all'}},
    ...[...byCountry].flatMap(([code, some]): readonly Feed[] => {
      if (code === '') return []
      const name = some[0]?.page?.country?.name ?? ''
      const slug = code.toLowerCase()
      return [
        {
          title: `${title}, ${name}`,
          author,
          address: `/changes/${slug}/feed`,
          page: allChanges.page,
          changes: some.map(({dated}) => dated),
          scope: {kind: 'country', slug, name}
        }
      ]
    }),
    ...[...byList].flatMap(([page, some]): readonly Feed[] => {
      if (page === undefined) return []
      const name = listOf(some[0]?.page)?.title ?? ''
      return [
        {
          title: `${title}, ${name}`,
          author,
          address: `${page}feed`,
          page,
          changes: some.map(({dated}) => dated),
          scope: {kind: 'list', name}
        }
      ]
    })
  ]
})

/** The list of a record that has a feed. */
function listOf(page: Page | undefined): List | undefined {
  return page === undefined ? undefined : kindOf(page).feed?.(page)
}

/**
 * The feeds for readers of a page: of all changes, and of its country and
 * list, which the page's record names, or for lists its address. The log of
 * changes offers every feed.
 */
export function feedsOn(atlas: Atlas, address: string): readonly Feed[] {
  if (address.startsWith(allChanges.page)) return feedsIn(atlas)
  const page = atlas.at(address)
  const country = page?.country?.code.toLowerCase()
  const own = listOf(page)?.address
  const segments = new Set(address.split('/'))
  return feedsIn(atlas).filter(({scope, page: list}) => {
    switch (scope.kind) {
      case 'all':
        return true
      case 'country':
        return scope.slug === country || segments.has(scope.slug)
      case 'list':
        return list === own || address.startsWith(list)
    }
  })
}

/** All feeds in all formats. */
export function* feedFiles(atlas: Atlas): Generator<SiteFile> {
  for (const feed of feedsIn(atlas)) {
    for (const {ending, write} of feedFormats) {
      yield {address: feed.address + ending, content: write(feed, atlas)}
    }
  }
}

/** The feed as Atom. */
function toAtom(feed: Feed, atlas: Atlas): string {
  const {site} = atlas
  const latest = feed.changes.slice(0, mostEntries)
  const link = (rel: string, mediaType: string, address: string): string =>
    `<link rel="${rel}" type="${mediaType}" href="${escapeXml(linkTo(feed, address, site))}"/>`
  const entries = latest.map(
    ({on, change}) => `  <entry>
    <title>${escapeXml(headlineOf(change, atlas))}</title>
    <id>${entryId(on, change)}</id>
    <updated>${momentOf(on)}</updated>
    ${link('alternate', 'text/html', change.address)}
    <category term="${change.what}"/>
    <summary>${escapeXml(tell(change, (address) => linkTo(feed, address, site)))}</summary>
  </entry>
`
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escapeXml(feed.title)}</title>
  <id>${feedId(feed)}</id>
  <updated>${momentOf(latest[0]?.on)}</updated>
  <author><name>${escapeXml(feed.author)}</name></author>
  ${link('self', 'application/atom+xml', `${feed.address}.atom`)}
  ${link('alternate', 'text/html', feed.page)}
${entries.join('')}</feed>
`
}

/** The feed as JSON. */
function toJsonFeed(feed: Feed, atlas: Atlas): string {
  const {site} = atlas
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: linkTo(feed, feed.page, site),
    feed_url: linkTo(feed, `${feed.address}.json`, site),
    language: 'en',
    authors: [{name: feed.author}],
    items: feed.changes.slice(0, mostEntries).map(({on, change}) => ({
      id: entryId(on, change),
      url: linkTo(feed, change.address, site),
      title: headlineOf(change, atlas),
      content_text: tell(change, (address) => linkTo(feed, address, site)),
      date_published: momentOf(on),
      tags: [change.what]
    }))
  }
  return `${JSON.stringify(json, undefined, 2)}\n`
}

function linkTo(feed: Feed, address: string, site: string | undefined): string {
  const way = '../'.repeat(feed.address.split('/').length - 2)
  return webAddress(site, address) ?? way + address.slice(1)
}

function headlineOf(change: LoggedChange, atlas: Atlas): string {
  return `${changeNames[change.what]}: ${titleOfChange(change, atlas)} (${aboutOf(change)})`
}

/** What happened, in a sentence with addresses that a reader elsewhere can open. */
function tell(change: LoggedChange, link: (address: string) => string): string {
  const address = link(change.address)
  const replaced = replacedBy(change)
  const earlier = replaced === undefined ? undefined : link(replaced)
  switch (change.what) {
    case 'added':
      return `New at ${address}, version ${change.version}.`
    case 'changed':
      return earlier === undefined
        ? `Changed at ${address}, version ${change.version}.`
        : `Text changed at ${address}, version ${change.version}. The earlier version stays at ${earlier}.`
    case 'withdrawn':
      return `Withdrawn. The page stays at ${address} in its last version, ${change.version}.`
    case 'returned':
      return earlier === undefined
        ? `Restored unchanged at ${address}, version ${change.version}.`
        : `Restored at ${address}, version ${change.version}. The earlier version stays at ${earlier}.`
    case 'moved':
      return `Moved from ${address} to ${link(change.to)}; the old address redirects there.`
  }
}

/** Days have no hour: that of the lock is the day the text was published. */
function momentOf(day: string | undefined): string {
  return `${day ?? '1970-01-01'}T00:00:00Z`
}

/** Of this atlas and no other: a fork with texts of its own begins with other pages. */
function feedId({address, changes}: Feed): string {
  const first = changes.at(-1)?.on ?? ''
  const [beginning = ''] = changes
    .flatMap(({on, change}) => (on === first ? [nameOf(on, change)] : []))
    .sort()
  return idOf(`feed ${address === allChanges.address ? '' : `${address} `}${beginning}`)
}

function entryId(on: string, change: LoggedChange): string {
  return idOf(nameOf(on, change))
}

function nameOf(on: string, change: LoggedChange): string {
  const what = 'version' in change ? change.version : change.to
  return `${on} ${change.what} ${change.address} ${what}`
}

/** Made up once, so that ids of ours are like no others. */
const namespace = Buffer.from('7d0f6a4e3b8c4c0f9a5d2e1b60c7f381', 'hex')

function idOf(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  hash.writeUInt8(((hash[6] ?? 0) & 0x0f) | 0x50, 6)
  hash.writeUInt8(((hash[8] ?? 0) & 0x3f) | 0x80, 8)
  const hex = hash.toString('hex')
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20)
  ]
  return `urn:uuid:${groups.join('-')}`
}
