/** In the place of a page that is not saved: lists those that are, those read last first. */
import {addressOf} from './release.ts'
import {hostedScope, savedCache} from './scope.ts'

/** More than these are counted and not listed: search and the lists above lead to them. */
const atMost = 20

const scope = hostedScope()
const list = document.querySelector('[data-offline="pages"]')
if (scope !== undefined && list !== null) void fill(scope, list)

async function fill(scope: string, list: Element): Promise<void> {
  const cache = await savedCache(scope)
  if (cache === undefined) return
  const pages = (await cache.keys()).filter(({url}) => isReading(addressOf(scope, new URL(url))))
  const items = await Promise.all(
    pages
      .reverse()
      .slice(0, atMost)
      .map(async (key) => linkTo(key.url, await cache.match(key)))
  )
  list.replaceChildren(...items)
  list.parentElement?.toggleAttribute('hidden', items.length === 0)
  const more = document.querySelector('[data-offline="more"]')
  if (more && pages.length > atMost) more.textContent = `and ${pages.length - atMost} more.`
}

/** A page with a text, not one of the lists, which are all saved and linked above. */
function isReading(address: string): boolean {
  return address.endsWith('/') && address.split('/').length > 3
}

async function linkTo(key: string, response: Response | undefined): Promise<HTMLLIElement> {
  const html = (await response?.text()) ?? ''
  const link = document.createElement('a')
  link.href = key.replace(/\?.*$/, '')
  const [, title = ''] = /<title>([^<]*)/.exec(html) ?? []
  const [, siteName = ''] = /<meta property="og:site_name" content="([^"]*)"/.exec(html) ?? []
  link.textContent = unescaped(title.replace(` – ${siteName}`, ''))
  const item = document.createElement('li')
  item.append(link)
  return item
}

const characters = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#34', '"'],
  ['#39', "'"]
])

/** What the build has escaped. A parser would look at all of the page, and report what it may not run. */
function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => characters.get(name) ?? whole)
}
