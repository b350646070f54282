/**
 * A page is a function of its view: plain JSON, all that the page shows and
 * nothing else. A page type says which addresses it has and what their views
 * are; a template takes a view and needs no more.
 */
import {type Atlas, derivedFrom} from '../atlas/atlas.ts'

/** As many entries as one page of a list has. */
export const longest = 100

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
  const count = countPages(rows.length, size)
  return Array.from({length: count}, (_, index) => pageOf(rows, index + 1, size))
}

/** One page of a list, by its number from 1 on. */
export function pageOf<T>(rows: readonly T[], number: number, size = longest): ListPage<T> {
  return {
    all: rows,
    rows: rows.slice((number - 1) * size, number * size),
    number,
    count: countPages(rows.length, size),
    total: rows.length
  }
}

function countPages(rows: number, size = longest): number {
  return Math.max(1, Math.ceil(rows / size))
}

/** The address of a page of a list: the first is the list itself, the second `…/page/2/`. */
export function listAddress(list: string, number: number): string {
  return number === 1 ? list : `${list}page/${number}/`
}

/** The pages of a list, each with its address; an empty list is one empty page. */
export function pagedList<T>(
  list: string,
  rows: readonly T[]
): readonly (readonly [address: string, page: ListPage<T>])[] {
  return pagesOf(rows).map((page) => [listAddress(list, page.number), page])
}

/** The pages of a list of so many rows, each with its number, where they are counted sooner than listed. */
export function pageNumbers(
  list: string,
  rows: number
): readonly (readonly [address: string, number: number])[] {
  const numbers = Array.from({length: countPages(rows)}, (_, index) => index + 1)
  return numbers.map((number) => [listAddress(list, number), number])
}

/** Which page of a list this is, and how many there are. */
export interface Pager {
  readonly list: string
  readonly page: Pick<ListPage<unknown>, 'number' | 'count'>
}

export function pagerOf(list: string, {number, count}: ListPage<unknown>): Pager {
  return {list, page: {number, count}}
}

/** The way to the other pages of a list, for what stays in view beside it; nothing where it has one page. */
export function pagesPart({
  page: {number, count}
}: Pager): {readonly id: string; readonly name: string} | undefined {
  return count > 1 ? {id: 'pages', name: `Page ${number} of ${count}`} : undefined
}

/** Rows that a phone shows on three screens. */
export const fewRows = 10

/** The ways on a list of more than a few rows, for what stays in view beside it: its head, its rows, its other pages. */
export function listParts(
  id: string,
  rows: number,
  pager?: Pager
): readonly ({readonly id: string; readonly name: string} | undefined)[] {
  if (rows <= fewRows) return []
  return [{id: 'main', name: 'Top'}, {id, name: 'List'}, pager && pagesPart(pager)]
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

export interface PageType<View> {
  /** Its template has the same name. */
  readonly name: string
  addresses(atlas: Atlas): readonly string[]
  /** Pure. Throws where the type has no such address. */
  view(atlas: Atlas, address: string): View
}

interface Definition<Subject, View> {
  readonly name: string
  /** What each page is about, by its address; listed once for each atlas. */
  subjects(atlas: Atlas): Iterable<readonly [address: string, subject: Subject]>
  view(subject: Subject, atlas: Atlas, address: string): View
}

/** A page type that lists what its pages are about, so that no address has to be taken apart. */
export function definePageType<Subject, View>({
  name,
  subjects,
  view
}: Definition<Subject, View>): PageType<View> {
  const subjectsIn = derivedFrom(
    (atlas) => new Map([...subjects(atlas)].map(([address, subject]) => [address, {subject}]))
  )
  return {
    name,
    addresses: (atlas) => [...subjectsIn(atlas).keys()],
    view(atlas, address) {
      const found = subjectsIn(atlas).get(address)
      if (found === undefined) throw new Error(`No page of type ${name} at ${address}`)
      return view(found.subject, atlas, address)
    }
  }
}
