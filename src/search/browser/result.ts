/** One page among the results: what it is, why it was found, and its passages. */
import {pageAt} from '../../browser/root.ts'
import type {MarkedPiece} from '../../related/passages.ts'
import type {Entry} from '../catalogue.ts'
import type {Fragment} from './engine.ts'
import {marked, type Passage, passagesOf, saidIn, type Why, whyFound} from './passages.ts'
import {marksIn, type Mark} from './marks.ts'
import type {Ranked} from './rank.ts'
import {counted, el} from './dom.ts'
import {className, kindName, whereNames} from './facets.ts'
import type {Outcome} from './searcher.ts'
import {capitalised} from '../../model/capitals.ts'

export interface Row {
  readonly entry: Entry | undefined
  /** Absent where nothing was typed. */
  readonly ranked: Ranked | undefined
}

interface Shown {
  readonly address: string | undefined
  readonly title: string
  readonly kind: string
  readonly class: string | undefined
  readonly country: string | undefined
  readonly source: string | undefined
  readonly sub: string
  readonly coverage: string
}

/** The item of a row; its passages come with the text of the page. */
export async function resultItem(
  {entry, ranked}: Row,
  outcome: Outcome | undefined,
  mostPassages: number
): Promise<HTMLLIElement> {
  const [loaded] = await Promise.allSettled(ranked === undefined ? [] : [ranked.hit.load()])
  const fragment = loaded?.status === 'fulfilled' ? loaded.value : undefined
  const shown = fragment === undefined ? ofEntry(entry) : ofFragment(fragment)
  const marksOf = (text: string): readonly Mark[] =>
    outcome === undefined ? [] : marksIn(text, outcome.found.answers, outcome.table)
  const titleMarks = marksOf(shown.title)
  const item = el('li', {'data-result': true}, heading(shown, titleMarks), about(shown))
  if (shown.sub !== '')
    item.append(
      el('p', {class: 'sub', dir: 'auto'}, ...shownPieces(marked(shown.sub, marksOf(shown.sub))))
    )
  if (ranked === undefined || outcome === undefined) return item
  if (fragment === undefined) {
    item.append(
      el(
        'p',
        {class: 'remark'},
        'The text of this page is not saved, so its passages cannot be shown.'
      )
    )
    return item
  }
  const passages = passagesOf(fragment, outcome.found.answers, outcome.table)
  const reasons = reason(
    whyFound(ranked, outcome.found.answers, passages, saidIn(shown.title, titleMarks))
  )
  if (reasons !== '') item.append(el('p', {class: 'remark'}, reasons))
  if (passages.length > 0) item.append(...passageList(passages, fragment.address, mostPassages))
  return item
}

function ofFragment({address, meta, filters}: Fragment): Shown {
  return {
    address,
    // A text written by AI has its title elsewhere, where it counts less.
    title: meta['headline'] ?? meta['title'] ?? address,
    kind: filters['kind']?.[0] ?? 'page',
    class: filters['class']?.[0],
    country: filters['country']?.[0],
    source: filters['source']?.[0],
    sub: meta['sub'] ?? '',
    coverage: meta['coverage'] ?? ''
  }
}

function ofEntry(entry: Entry | undefined): Shown {
  if (entry !== undefined) return {...entry, sub: '', coverage: entry.coverage.join(', ')}
  return {
    address: undefined,
    title: 'A page that is not saved',
    kind: 'page',
    class: undefined,
    country: undefined,
    source: undefined,
    sub: '',
    coverage: ''
  }
}

function heading({address, title}: Shown, marks: readonly Mark[]): HTMLElement {
  const pieces = shownPieces(marked(title, marks))
  return el(
    'h2',
    {dir: 'auto'},
    ...(address === undefined ? pieces : [el('a', {href: pageAt(address)}, ...pieces)])
  )
}

function shownPieces(pieces: readonly MarkedPiece[]): (Node | string)[] {
  return pieces.map(({text, marked: found}) => (found ? el('mark', {}, text) : text))
}

function about({kind, class: sourceClass, country, source, coverage}: Shown): HTMLElement {
  const badge =
    sourceClass === undefined
      ? undefined
      : el('span', {class: `badge ${sourceClass}`}, className(sourceClass))
  const words = [kindName(kind), country, coverage, source].filter(Boolean)
  return el('p', {class: 'about'}, el('span', {}, words.join(' · ')), badge)
}

function reason({where, as, about, missing}: Why): string {
  const parts = [
    where.length === 0 ? '' : `In ${where.map((place) => whereNames[place]).join(', ')}`,
    ...as.map(({asked, says}) => `“${asked}” matched as ${quoted(says)}`),
    ...about.map(({asked, says}) => `without “${asked}”, but about ${quoted(says)}`),
    missing.length === 0 ? '' : `without ${quoted(missing)}`
  ]
  const line = parts.filter((part) => part !== '').join(' · ')
  return capitalised(line)
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join(', ')
}

function passageList(passages: readonly Passage[], address: string, most: number): HTMLElement[] {
  const list = el(
    'ol',
    {class: 'passages'},
    ...passages.slice(0, most).map((one) => passageItem(one, address))
  )
  const rest = passages.slice(most)
  if (rest.length === 0) return [list]
  const more = el(
    'button',
    {type: 'button', class: 'rest'},
    `${counted(rest.length, 'more passage')} on this page`
  )
  more.addEventListener('click', () => {
    const items = rest.map((one) => passageItem(one, address))
    list.append(...items)
    more.remove()
    items[0]?.querySelector('a')?.focus()
  })
  return [list, more]
}

const passageNames = {paragraph: 'Paragraph', note: 'Note', section: ''}
const sections = new Map([
  ['instruments', 'Instruments'],
  ['country-facts', 'Country facts']
])

function passageItem({id, kind, label, pieces}: Passage, address: string): HTMLLIElement {
  const name = sections.get(id) ?? `${passageNames[kind]} ${label}`
  return el(
    'li',
    {class: kind, dir: 'auto'},
    el(
      'a',
      {href: pageAt(`${address}#${id}`)},
      el('span', {class: 'place'}, name),
      ' ',
      ...shownPieces(pieces)
    )
  )
}
