/**
 * Sorts and narrows a list in place. The table is whole without script; the
 * controls that narrow it are hidden until this runs. What was chosen stands in
 * the address, so that a narrowed list can be sent to somebody.
 */
import {isInForce} from '../timeline/in-force.ts'

const collator = new Intl.Collator('en', {numeric: true, sensitivity: 'base'})

for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
  const table = document.getElementById(tools.dataset['table'] ?? '')
  if (table instanceof HTMLTableElement) take(tools, table)
}

function take(tools: HTMLElement, table: HTMLTableElement): void {
  const body = table.tBodies[0]
  const status = tools.querySelector('.status')
  if (body === undefined || status === null) return
  const unit = tools.dataset['unit'] ?? 'row'
  const original = [...body.rows]
  const texts = new Map(original.map((row) => [row, fold(row.textContent)]))
  const headers = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')]
  let sorted: {readonly by: string; readonly down: boolean} | undefined

  const narrow = (): void => {
    const words = fold(field('words')).split(/\s+/).filter(Boolean)
    const day = field('on')
    const chosen = selects().filter(({value}) => value !== '')
    let count = 0
    let unsure = 0
    for (const row of original) {
      const text = texts.get(row) ?? ''
      const inForce = day === '' ? 'yes' : isInForce(row.dataset['intervals'] ?? '', day)
      row.hidden = !(
        words.every((word) => text.includes(word)) &&
        chosen.every(({name, value}) => valuesOf(row, name).includes(value)) &&
        inForce !== 'no'
      )
      remark(row, inForce === 'unknown')
      if (row.hidden) continue
      count++
      if (inForce === 'unknown') unsure++
    }
    const all = original.length
    const shown =
      count === all ? `${all} ${plural(unit, all)}` : `${count} of ${all} ${plural(unit, all)}`
    status.textContent =
      unsure === 0 ? shown : `${shown}; of ${unsure} the sources do not say whether on this day`
  }

  const sort = (): void => {
    const index = headers.find(({dataset}) => dataset['sort'] === sorted?.by)?.cellIndex
    const rows = index === undefined ? original : original.toSorted(order(index))
    if (sorted?.down === true) rows.reverse()
    body.append(...rows)
    for (const header of headers) {
      const on = header.dataset['sort'] === sorted?.by
      if (on) header.setAttribute('aria-sort', sorted?.down === true ? 'descending' : 'ascending')
      else header.removeAttribute('aria-sort')
    }
  }

  const remember = (): void => {
    const state = new URLSearchParams()
    for (const {name, value} of fields()) if (value !== '') state.set(name, value)
    if (sorted !== undefined) state.set('sort', `${sorted.down ? '-' : ''}${sorted.by}`)
    const query = state.toString()
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`)
  }

  const recall = (): void => {
    const state = new URLSearchParams(location.search)
    for (const one of fields()) one.value = state.get(one.name) ?? ''
    const by = state.get('sort')
    sorted = by === null ? undefined : {by: by.replace(/^-/, ''), down: by.startsWith('-')}
  }

  const fields = (): (HTMLInputElement | HTMLSelectElement)[] => [
    ...tools.querySelectorAll('input'),
    ...selects()
  ]
  const selects = (): HTMLSelectElement[] => [...tools.querySelectorAll('select')]
  const field = (name: string): string =>
    fields()
      .find((one) => one.name === name)
      ?.value.trim() ?? ''

  for (const header of headers) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...header.childNodes)
    button.addEventListener('click', () => {
      const by = header.dataset['sort'] ?? ''
      if (sorted?.by !== by) sorted = {by, down: false}
      else sorted = sorted.down ? undefined : {by, down: true}
      sort()
      remember()
    })
    header.append(button)
  }
  tools.addEventListener('input', () => {
    narrow()
    remember()
  })
  tools.querySelector('button')?.addEventListener('click', () => {
    for (const one of fields()) one.value = ''
    sorted = undefined
    sort()
    narrow()
    remember()
  })

  recall()
  tools.hidden = false
  sort()
  narrow()
}

/** By one column: its `data-value` where it has one; empty cells come last. */
function order(index: number): (a: HTMLTableRowElement, b: HTMLTableRowElement) => number {
  const value = (row: HTMLTableRowElement): string => {
    const cell = row.cells[index]
    return cell?.dataset['value'] ?? cell?.textContent.trim() ?? ''
  }
  return (a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === '' || right === '') return Number(left === '') - Number(right === '')
    return collator.compare(left, right)
  }
}

/** What a row can be chosen by: a work that two countries' pages cite has a line for each. */
function valuesOf(row: HTMLTableRowElement, name: string): readonly string[] {
  return row.getAttribute(`data-${name}`)?.split('\n') ?? []
}

/** Says in a row that nobody can say whether it is in force on the day chosen. */
function remark(row: HTMLTableRowElement, isUnsure: boolean): void {
  row.querySelector('.unsure')?.remove()
  if (!isUnsure) return
  const words = document.createElement('span')
  words.className = 'remark unsure'
  words.textContent = 'unknown on this day'
  row.querySelector('.when')?.append(words)
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function plural(unit: string, count: number): string {
  return count === 1 ? unit : `${unit}s`
}
