/** Long lists are cut into pages, so that no page grows with the collection. */

/** As many entries as one page of a list has. */
export const longest = 200

export interface ListPage<T> {
  readonly rows: readonly T[]
  /** The rows of all its pages, for readers to choose among. */
  readonly all: readonly T[]
  readonly number: number
  readonly count: number
  /** All rows, on this page and the others. */
  readonly total: number
}

/** Cuts a list into pages of at most `size` rows; an empty list is one empty page. */
export function pagesOf<T>(rows: readonly T[], size = longest): readonly ListPage<T>[] {
  const count = Math.max(1, Math.ceil(rows.length / size))
  return Array.from({length: count}, (_, index) => ({
    all: rows,
    rows: rows.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    total: rows.length
  }))
}

/** The address of a page of a list: the first is the list itself, the second `…/page/2/`. */
export function listAddress(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`
}

/** The pages of a list, each with its address; an empty list is one empty page. */
export function pagedList<T>(
  list: string,
  rows: readonly T[],
  size = longest
): readonly (readonly [address: string, page: ListPage<T>])[] {
  return pagesOf(rows, size).map((page) => [listAddress(list, page.number), page])
}

/** Which page of a list this is, and how many there are. */
export interface Pager {
  readonly list: string
  readonly page: Pick<ListPage<unknown>, 'number' | 'count'>
}

export function pagerOf(list: string, {number, count}: ListPage<unknown>): Pager {
  return {list, page: {number, count}}
}

/** `Glossary: Kazakhstan, page 2`; the first page has the title alone. */
export function pageTitle(title: string, {number}: Pick<ListPage<unknown>, 'number'>): string {
  return number === 1 ? title : `${title}, page ${number}`
}

/** The address of an entry of a list, which may stand on any of its pages. */
export function entryAddress<T extends {readonly id: string}>(
  list: string,
  rows: readonly T[],
  row: T
): string {
  return `${listAddress(list, Math.floor(rows.indexOf(row) / longest) + 1)}#${row.id}`
}
