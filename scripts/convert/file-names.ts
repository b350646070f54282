/** What the files of a content folder are called. */

/** The file of the page at an address; lists have none, and the page about a seed is its account. */
export function pathOf(address: string): string | undefined {
  if (/^\/sources\/./.test(address)) return accountFile(address)
  return /^\/(measures|indicators|articles)\/./.test(address) ? pageFile(address) : undefined
}

export function pageFile(address: string): string {
  return `${address.slice(1, -1)}.mdx`
}

/** `address` is that of the page about the seed. */
export function accountFile(address: string): string {
  return `account/${address.split('/').at(-2) ?? ''}.json`
}

export function lawFile(address: string): string {
  return `${address.slice(1, -1)}.json`
}

export function concordanceFile(country: string): string {
  return `concordance/${country.toLowerCase()}.json`
}
