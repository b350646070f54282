/**
 * Sorts and filters a list in place. The table is complete without script; the
 * controls are hidden until this runs. What was chosen is in the address, so
 * that a filtered list can be shared. Of a list in several pages, the others
 * are fetched as soon as a reader sorts or filters: it is one list to them.
 */
import {readInstruments} from '../model/interval-text.ts'
import {countOn, standing, type Instrument} from '../model/intervals.ts'

const collator = new Intl.Collator('en', {numeric: true, sensitivity: 'base'})

/** The column that a table is sorted by. */
interface Sorting {
  readonly by: string
  readonly descending: boolean
}

type Rows = readonly HTMLTableRowElement[]

/** The controls of one table. */
class TableControls {
  private readonly tools: HTMLElement
  private readonly table: HTMLTableElement
  private readonly body: HTMLTableSectionElement
  private readonly status: Element
  private readonly pager: HTMLElement | null
  /** Those on this page. */
  private readonly own: Rows
  /** Those of all pages of the list, once they are fetched. */
  private all: Rows | undefined
  private fetching: Promise<void> | undefined
  private readonly texts = new Map<HTMLTableRowElement, string>()
  private readonly headers: readonly HTMLTableCellElement[]
  private readonly fields: readonly (HTMLInputElement | HTMLSelectElement)[]
  private sorting: Sorting | undefined

  constructor(
    tools: HTMLElement,
    table: HTMLTableElement,
    body: HTMLTableSectionElement,
    status: Element
  ) {
    this.tools = tools
    this.table = table
    this.body = body
    this.status = status
    this.pager = document.querySelector('.pager')
    this.own = [...body.rows]
    if (this.pager === null) this.all = this.own
    this.headers = [...table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')]
    this.fields = [...tools.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]
  }

  /** Shows the controls, with what the address says was chosen. */
  start(): void {
    for (const header of this.headers) this.makeSortable(header)
    this.tools.addEventListener('input', () => {
      this.show()
      this.writeAddress()
    })
    this.tools.querySelector('button')?.addEventListener('click', () => this.reset())
    this.readAddress()
    this.tools.hidden = false
    this.show()
  }

  /** Whether a reader wants something of the list, not only its page. */
  private get isChosen(): boolean {
    return this.sorting !== undefined || this.fields.some(({value}) => value !== '')
  }

  /** What is sorted and filtered: the list, as soon as it is there. */
  private get rows(): Rows {
    return this.isChosen ? (this.all ?? this.own) : this.own
  }

  private show(): void {
    this.sort()
    this.filter()
    if (this.pager === null) return
    this.pager.hidden = this.isChosen && this.all !== undefined
    if (this.isChosen && this.all === undefined) {
      this.fetching ??= this.fetchAll(this.pager)
      this.status.textContent = 'Loading the other pages of this list …'
    }
  }

  private async fetchAll(pager: HTMLElement): Promise<void> {
    try {
      const pages = await Promise.all(
        [...pager.querySelectorAll('a')].map((link) =>
          link.ariaCurrent === 'page' ? this.own : rowsOf(link.href, this.table.id)
        )
      )
      this.all = pages.flat()
      this.show()
    } catch {
      this.fetching = undefined
      this.filter()
      this.status.textContent = `This page only: ${this.status.textContent}. The other pages of this list could not be loaded.`
    }
  }

  private makeSortable(header: HTMLTableCellElement): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...header.childNodes)
    button.addEventListener('click', () => {
      const by = header.dataset['sort'] ?? ''
      if (this.sorting?.by !== by) this.sorting = {by, descending: false}
      else this.sorting = this.sorting.descending ? undefined : {by, descending: true}
      this.show()
      this.writeAddress()
    })
    header.append(button)
  }

  private reset(): void {
    for (const field of this.fields) field.value = ''
    this.sorting = undefined
    this.show()
    this.writeAddress()
  }

  private filter(): void {
    const words = fold(this.valueOf('words')).split(/\s+/).filter(Boolean)
    const day = this.valueOf('on')
    const chosen = this.fields.filter(
      (field) => field instanceof HTMLSelectElement && field.value !== ''
    )
    let shown = 0
    for (const row of this.rows) {
      const text = words.length === 0 ? '' : this.textOf(row)
      const group = day === '' ? 'dated' : standing(instrumentsOf(row), day)
      row.hidden = !(
        words.every((word) => text.includes(word)) &&
        chosen.every(({name, value}) => valuesOf(row, name).includes(value)) &&
        group === 'dated'
      )
      if (!row.hidden) shown++
    }
    if (day === '') {
      this.status.textContent = this.summary(shown)
      return
    }
    const {dated, ended, undated} = countOn(this.rows.flatMap(instrumentsOf), day)
    this.status.textContent = `${this.summary(shown)}; of all instruments, ${dated} dated on or before this day, ${ended} ended by then, ${undated} with no date by then`
  }

  private textOf(row: HTMLTableRowElement): string {
    const text = this.texts.get(row) ?? fold(row.textContent)
    this.texts.set(row, text)
    return text
  }

  private summary(shown: number): string {
    const all = this.all?.length ?? Number(this.tools.dataset['total'] ?? this.own.length)
    const unit = plural(this.tools.dataset['unit'] ?? 'row', all)
    const [some, whole] = [shown, all].map((count) => count.toLocaleString('en'))
    return shown === all ? `${whole} ${unit}` : `${some} of ${whole} ${unit}`
  }

  private sort(): void {
    const {sorting} = this
    const index = this.headers.find(({dataset}) => dataset['sort'] === sorting?.by)?.cellIndex
    const rows = index === undefined ? [...this.rows] : this.rows.toSorted(compareByColumn(index))
    if (sorting?.descending === true) rows.reverse()
    this.body.replaceChildren(...rows)
    const direction = sorting?.descending === true ? 'descending' : 'ascending'
    for (const header of this.headers) {
      if (header.dataset['sort'] === sorting?.by) header.setAttribute('aria-sort', direction)
      else header.removeAttribute('aria-sort')
    }
  }

  private writeAddress(): void {
    const state = new URLSearchParams()
    for (const {name, value} of this.fields) if (value !== '') state.set(name, value)
    const {sorting} = this
    if (sorting !== undefined) state.set('sort', `${sorting.descending ? '-' : ''}${sorting.by}`)
    const query = state.toString()
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`)
  }

  private readAddress(): void {
    const state = new URLSearchParams(location.search)
    for (const field of this.fields) {
      const value = state.get(field.name) ?? ''
      field.value = value
      // A rare value is not offered, but an address that chose it still does.
      if (field instanceof HTMLSelectElement && field.value !== value) {
        field.add(new Option(value, value, false, true))
      }
    }
    const by = state.get('sort')
    this.sorting =
      by === null ? undefined : {by: by.replace(/^-/, ''), descending: by.startsWith('-')}
  }

  private valueOf(name: string): string {
    return this.fields.find((field) => field.name === name)?.value.trim() ?? ''
  }
}

/** The rows of a list on another of its pages, with their links as they are there. */
function rowsOf(address: string, table: string): Promise<Rows> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    // Parsed as a document that nothing of is run, and that knows its own address.
    request.responseType = 'document'
    request.addEventListener('error', () => {
      reject(new Error(`${address} could not be loaded`))
    })
    request.addEventListener('load', () => {
      const found = request.responseXML?.getElementById(table)
      if (!(found instanceof HTMLTableElement)) {
        reject(new Error(`${address} has no list`))
        return
      }
      for (const link of found.querySelectorAll('a')) link.setAttribute('href', link.href)
      resolve([...(found.tBodies[0]?.rows ?? [])])
    })
    request.open('GET', address)
    request.send()
  })
}

function instrumentsOf({dataset}: HTMLTableRowElement): readonly Instrument[] {
  const known = dataset['known'] ?? ''
  return readInstruments(dataset['instruments'] ?? '', known === '' ? undefined : known)
}

/** By one column: its `data-value` where it has one; empty cells come last. */
function compareByColumn(
  index: number
): (a: HTMLTableRowElement, b: HTMLTableRowElement) => number {
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

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function plural(unit: string, count: number): string {
  return count === 1 ? unit : `${unit.replace(/y$/, 'ie')}s`
}

/** Shows the controls of each table of the page. */
export function startTables(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
    const table = document.getElementById(tools.dataset['table'] ?? '')
    if (!(table instanceof HTMLTableElement)) continue
    const [body] = table.tBodies
    const status = tools.querySelector('.status')
    if (body !== undefined && status !== null) new TableControls(tools, table, body, status).start()
  }
}
