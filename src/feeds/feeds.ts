/**
 * The latest changes as feeds, Atom (RFC 4287) and JSON Feed 1.1.
 *
 * An entry must keep its id for good, also when the site moves to another host
 * or is read from a disk. So ids are no addresses but UUIDs made of what
 * happened: address, day, kind and version (RFC 9562, version 5). Addresses in
 * a feed are absolute where the build knows that of the site, else relative.
 */
import {createHash} from 'node:crypto'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'
import {webAddress} from '../model/links.ts'
import type {LoggedChange} from '../model/changes.ts'
import {aboutOf, changeNames, replacedBy, type DatedChange} from '../permalinks/changes.ts'
import {siteName} from '../site/names.ts'

/** Entries a feed has; older ones are on the pages of changes. */
export const mostEntries = 100

export const feeds = {
  atom: {address: '/changes/feed.atom', mediaType: 'application/atom+xml', name: 'Atom'},
  json: {address: '/changes/feed.json', mediaType: 'application/feed+json', name: 'JSON Feed'}
} as const

export interface FeedOptions {
  /** The public address of the site, where the build knows it. */
  readonly site: string | undefined
}

const title = `${siteName}: changes`

/** The feed as Atom. */
export function toAtom(changes: readonly DatedChange[], {site}: FeedOptions): string {
  const latest = changes.slice(0, mostEntries)
  const tree = [
    {type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"'},
    x('feed', {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en'}, [
      x('title', title),
      x('id', feedId(changes)),
      x('updated', momentOf(latest[0]?.on)),
      x('author', [x('name', siteName)]),
      x('link', {rel: 'self', type: feeds.atom.mediaType, href: linkTo(feeds.atom.address, site)}),
      x('link', {rel: 'alternate', type: 'text/html', href: linkTo('/changes/', site)}),
      ...latest.map(({on, change}) =>
        x('entry', [
          x('title', headlineOf(change)),
          x('id', entryId(on, change)),
          x('updated', momentOf(on)),
          x('link', {rel: 'alternate', type: 'text/html', href: linkTo(change.address, site)}),
          x('category', {term: change.what}),
          x('summary', tell(change))
        ])
      )
    ])
  ]
  return toXml(tree, {closeEmptyElements: true})
}

/** The feed as JSON. */
export function toJsonFeed(changes: readonly DatedChange[], {site}: FeedOptions): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: linkTo('/changes/', site),
    feed_url: linkTo(feeds.json.address, site),
    language: 'en',
    authors: [{name: siteName}],
    items: changes.slice(0, mostEntries).map(({on, change}) => ({
      id: entryId(on, change),
      url: linkTo(change.address, site),
      title: headlineOf(change),
      content_text: tell(change),
      date_published: momentOf(on),
      tags: [change.what]
    }))
  }
  return `${JSON.stringify(feed, undefined, 2)}\n`
}

function linkTo(address: string, site: string | undefined): string {
  // Both feeds lie in a folder of the root.
  return webAddress(site, address) ?? `..${address}`
}

function headlineOf(change: LoggedChange): string {
  return writable(`${changeNames[change.what]}: ${change.title} (${aboutOf(change)})`)
}

function tell(change: LoggedChange): string {
  const {address} = change
  const earlier = replacedBy(change)
  switch (change.what) {
    case 'added':
      return `New at ${address}, version ${change.version}.`
    case 'changed':
      return `Another text at ${address}, version ${change.version}. The earlier one stays at ${earlier ?? address}.`
    case 'withdrawn':
      return `Its source has this text no more. The page stays at ${address} with its last text, version ${change.version}.`
    case 'returned':
      return earlier === undefined
        ? `Back at ${address} as it was, version ${change.version}.`
        : `Back at ${address}, version ${change.version}. The earlier text stays at ${earlier}.`
    case 'moved':
      return `From ${address} to ${change.to}; the old address leads there.`
  }
}

/** Days have no hour: that of the lock is the day the text was published. */
function momentOf(day: string | undefined): string {
  return `${day ?? '1970-01-01'}T00:00:00Z`
}

/** Of this atlas and no other: a fork with texts of its own begins with other pages. */
function feedId(changes: readonly DatedChange[]): string {
  const first = changes.at(-1)?.on ?? ''
  const [beginning = ''] = changes
    .flatMap(({on, change}) => (on === first ? [nameOf(on, change)] : []))
    .sort()
  return idOf(`feed ${beginning}`)
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

/** Without the characters that XML cannot hold in any form. */
function writable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
}
