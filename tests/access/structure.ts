/** What a page’s markup owes to those who hear it: headings in order, links with names, a way past the header. */
import type {Element} from 'hast'
import {toString} from 'hast-util-to-string'
import {attribute, elements, type BuiltPage} from '../../scripts/check/page.ts'

/** Everything wrong with the structure of a page. */
export function structureFindings(page: BuiltPage): string[] {
  const all = elements(page.tree)
  return [...headings(all), ...links(all), ...focusOrder(all), ...skipLink(all)]
}

function headings(all: readonly Element[]): string[] {
  const ranked = all.filter(({tagName}) => /^h[1-6]$/.test(tagName))
  const tops = ranked.filter((one) => rankOf(one) === 1).length
  const found = tops === 1 ? [] : [`${tops} headings of the first rank`]
  let before = 0
  for (const heading of ranked) {
    const rank = rankOf(heading)
    const text = toString(heading).trim()
    if (text === '') found.push(`h${rank} without a text`)
    if (rank > before + 1) found.push(`h${rank} “${text}” behind h${before}`)
    before = rank
  }
  return found
}

function rankOf({tagName}: Element): number {
  return Number(tagName.slice(1))
}

/** Words that say nothing of where a link leads, when they stand alone. */
const vague = /^(here|click here|more|read more|link|this|go|↩|\W*)$/i

function links(all: readonly Element[]): string[] {
  return all
    .filter(({tagName}) => tagName === 'a')
    .filter((link) => vague.test(nameOf(link)))
    .map((link) => `link to ${attribute(link, 'href') ?? '?'} named “${nameOf(link)}”`)
}

function nameOf(link: Element): string {
  return (attribute(link, 'ariaLabel') ?? toString(link)).trim()
}

function focusOrder(all: readonly Element[]): string[] {
  return all.flatMap((element) => {
    const index = Number(attribute(element, 'tabIndex') ?? 0)
    return index > 0 ? [`tabindex ${index} on <${element.tagName}>`] : []
  })
}

function skipLink(all: readonly Element[]): string[] {
  const body = all.findIndex(({tagName}) => tagName === 'body')
  const first = all.slice(body).find(({tagName}) => ['a', 'button', 'input'].includes(tagName))
  const target = first && attribute(first, 'href')
  const main = all.find(({tagName}) => tagName === 'main')
  return target !== undefined && main !== undefined && target === `#${attribute(main, 'id') ?? ''}`
    ? []
    : ['the first link does not lead to the text']
}
