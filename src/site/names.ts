/** What pages are called: in headings, lists, breadcrumbs and the title bar. */
import {kindOf, type Page} from '../kinds/index.ts'
import type {Source} from '../model/sources.ts'

/** The headline of a page, as lists show it. */
export function headlineOf(page: Page): string {
  return kindOf(page).headline(page)
}

/** The code that stands before a headline, such as `C5`. */
export function codeOf(page: Page): string | undefined {
  return kindOf(page).code(page)
}

/** `C5 State surveillance`, `Kazakhstan 2021`, or the headline. */
export function shortName(page: Page): string {
  return [codeOf(page), headlineOf(page)].filter((part) => part !== undefined).join(' ')
}

/** The larger work and the publisher, or that the text names none. */
export function producersOf({work, publisher}: Source): string {
  const named = [work, publisher].filter((part) => part !== undefined)
  return named.length === 0 ? 'Publisher unknown' : named.join(', ')
}

/** The title of the browser's tab: the page first, then where it belongs. */
export function windowTitle(
  page: Page,
  work: string | undefined,
  distinction: string | undefined
): string {
  return kindOf(page).windowTitle(page, work, distinction)
}

/** `1 measure`, `30 measures`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** `measures` → `Measures` */
export function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
