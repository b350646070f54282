/**
 * Builds a file of the rows that a list shows, from the table of all, which is
 * a script since a page on a disk can load nothing else.
 */
import {loadScript} from '../browser/load-script.ts'
import {root} from '../browser/root.ts'
import {fileOfRows, type TableScript} from './formats.ts'

declare global {
  var atlasTables: Readonly<Record<string, TableScript>> | undefined
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems'
}

for (const line of document.querySelectorAll<HTMLElement>('[data-downloads]')) {
  const list = document.getElementById(line.dataset['list'] ?? '')
  const table = line.dataset['downloads'] ?? ''
  if (!(list instanceof HTMLTableElement)) continue
  for (const link of line.querySelectorAll<HTMLAnchorElement>('a[data-format]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      void download(link, table, addressesIn(list))
    })
  }
}

/** Addresses of the pages that the rows shown lead to, in their order. */
function addressesIn(list: HTMLTableElement): readonly string[] {
  return [...list.querySelectorAll<HTMLTableRowElement>('tbody tr:not([hidden])')].flatMap(
    (row) => {
      const href = row.querySelector<HTMLAnchorElement>('th a')?.href
      if (href === undefined) return []
      const path = new URL(href).pathname.replace(/index\.html$/, '')
      return [`/${path.slice(root.pathname.length)}`]
    }
  )
}

async function download(
  link: HTMLAnchorElement,
  table: string,
  addresses: readonly string[]
): Promise<void> {
  const format = link.dataset['format'] ?? ''
  try {
    await loadScript(`data/${table}.js`)
  } catch {
    // The whole table is better than nothing.
    location.assign(link.href)
    return
  }
  const script = globalThis.atlasTables?.[table]
  if (script === undefined) return
  const text = fileOfRows(script, format, addresses)
  const url = URL.createObjectURL(new Blob([text], {type: mediaTypes[format] ?? 'text/plain'}))
  const made = document.createElement('a')
  made.href = url
  made.download = `${table}.${format}`
  made.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
