/** Addresses as a page in a folder needs them: relative, and naming a file. */

/** What the copy is made of. */
export interface Holdings {
  /** Path the hosted site lies under, with a slash at both ends. */
  readonly base: string
  /** Its files: `measures/index.html`, `favicon.svg`. */
  readonly files: ReadonlySet<string>
  /** Address of the hosted site's home, if it is known. */
  readonly home?: string | undefined
}

/** The way from a file up to the folder of the copy: `../../`, or `./` for a file in it. */
export function rootFrom(file: string): string {
  const depth = file.split('/').length - 1
  return depth === 0 ? './' : '../'.repeat(depth)
}

/** What a path leads to: a file, the folder of a page (which a server would mend), or nothing. */
export type Lead = 'file' | 'folder' | 'nowhere'

/** What a path from the root of the host leads to. */
export function leadOf(path: string, {base, files}: Holdings): Lead {
  if (!path.startsWith(base)) return 'nowhere'
  const file = decoded(withFile(path.slice(base.length)))
  if (files.has(file)) return 'file'
  return files.has(`${file}/index.html`) ? 'folder' : 'nowhere'
}

/**
 * The address for a copy: `/repo/measures/kz/?year=2021#list` on a page two
 * folders down is `../../measures/kz/index.html?year=2021#list`. Addresses of
 * other sites and of places on the same page stay as they are. Nothing where
 * the site has no such file. `onAsked` is told of the path that it hangs on.
 */
export function onDisk(
  address: string,
  root: string,
  holdings: Holdings,
  onAsked?: (path: string) => void
): string | undefined {
  const trimmed = address.trim()
  if (trimmed === '' || /^([a-z][a-z\d+.-]*:|\/\/|#|\?)/i.test(trimmed)) return address
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(trimmed) ?? []
  if (!path.startsWith('/')) return withFile(path) + rest
  onAsked?.(path)
  const file = root + withFile(path.slice(holdings.base.length))
  switch (leadOf(path, holdings)) {
    case 'file':
      return file + rest
    case 'folder':
      return `${file}/index.html${rest}`
    case 'nowhere':
      return undefined
  }
}

/** Browsers show the list of a folder's files where its page is meant. */
function withFile(path: string): string {
  if (path === '' || path.endsWith('/')) return `${path}index.html`
  return /(^|\/)\.\.?$/.test(path) ? `${path}/index.html` : path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `url(…)` in a stylesheet, with the quotes that it may have. */
const reference = /url\((['"]?)([^'"()]*)\1\)/g

/** A typeface that is not there at once is left aside: right on a slow network, wrong on a disk. */
const impatience = /font-display:\s*optional/g

/** A stylesheet whose addresses are relative to its own folder. */
export function styleForDisk(css: string, file: string, holdings: Holdings): string {
  const root = rootFrom(file)
  const patient = css.replace(impatience, 'font-display:block')
  return patient.replace(reference, (whole, quote: string, address: string) => {
    const found = onDisk(address, root, holdings)
    return found === undefined ? whole : `url(${quote}${found}${quote})`
  })
}
