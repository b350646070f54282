/** What is said above the results: a page that was named, words that were mended, advice where nothing is found. */
import {pageAt} from '../../browser/root.ts'
import type {Target} from './address.ts'
import {el} from './dom.ts'
import {addressOf, type Outcome} from './searcher.ts'

/** The page whose address was typed. */
export function targetNotice(target: Target): HTMLElement {
  const {entry, anchor} = target
  const place = anchor === undefined ? '' : `, at ${placeName(anchor)}`
  return el(
    'p',
    {class: 'target', 'data-result': true},
    'The page at this address: ',
    el('a', {href: pageAt(addressOf(target))}, `${entry.title}${place}`)
  )
}

function placeName(anchor: string): string {
  const [, letter, number] = /^([pn])(\d+)/.exec(anchor) ?? []
  if (number === undefined) return anchor
  return `${letter === 'p' ? 'paragraph' : 'note'} ${number}`
}

/** Words that no page has, and what may be meant by them; the results are for these. */
export function mendedNotice(
  {found, retyped}: Outcome,
  typed: string,
  link: (words: string) => string
): HTMLElement | undefined {
  if (retyped !== undefined) {
    const words = el('a', {href: link(retyped)}, retyped)
    return el('p', {class: 'mended'}, `No page has “${typed.trim()}”. Did you mean `, words, '?')
  }
  const mended = found.answers.filter(({instead}) => instead.length > 0)
  if (mended.length === 0) return undefined
  return el(
    'p',
    {class: 'mended'},
    ...mended.flatMap(({unit, instead}) => [
      `No page has “${unit.printed}”. Did you mean `,
      ...instead.flatMap((word, index) => [
        index === 0 ? '' : index === instead.length - 1 ? ' or ' : ', ',
        el('a', {href: link(found.query.text.replace(unit.printed, word))}, word)
      ]),
      '? '
    ])
  )
}

/** What one can do where nothing was found. */
export function advice(
  {found}: Outcome,
  narrow: boolean,
  link: (words: string) => string
): HTMLElement {
  const {answers, query} = found
  const unknown = answers.filter(({matches}) => matches.size === 0)
  const known = answers.filter(({matches}) => matches.size > 0)
  const fewer = known.map(({unit}) => unit.printed)
  return el(
    'div',
    {class: 'advice'},
    el('p', {}, 'Nothing found. Suggestions:'),
    el(
      'ul',
      {},
      narrow ? el('li', {}, 'Clear the filters.') : undefined,
      ...unknown.map(({unit}) => el('li', {}, `No page has “${unit.printed}”: try another word.`)),
      unknown.length > 0 && fewer.length > 0
        ? el(
            'li',
            {},
            'Search without it: ',
            el('a', {href: link(fewer.join(' '))}, fewer.join(' ')),
            '.'
          )
        : undefined,
      unknown.length === 0 && answers.length > 1
        ? el(
            'li',
            {},
            'Each is found separately: ',
            ...fewer.flatMap((words, index) => [
              index === 0 ? '' : ', ',
              el('a', {href: link(words)}, words)
            ]),
            '.'
          )
        : undefined,
      query.units.some(({kind}) => kind === 'phrase')
        ? el('li', {}, 'Remove the quotation marks to match the words separately.')
        : undefined,
      query.without.length > 0
        ? el('li', {}, 'Remove the words with a minus before them.')
        : undefined,
      el(
        'li',
        {},
        'Laws are found by their number, questions by their code (C5), pages by their address.'
      )
    )
  )
}
