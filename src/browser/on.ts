/**
 * What the sources date on or before a day the reader chooses: a line through the
 * drawings of a timeline, and whatever they do not date by then drawn thin. The day stands in the
 * address, `?on=2016-01-01`, so that it can be sent to somebody.
 */
import {readInterval} from '../model/interval-text.ts'
import {countOn, isBehind, standingOn, type Standing} from '../model/intervals.ts'

const svg = 'http://www.w3.org/2000/svg'
const groups: readonly Standing[] = ['dated', 'ended', 'undated']

for (const tools of document.querySelectorAll<HTMLElement>('[data-years]')) take(tools)

function take(tools: HTMLElement): void {
  const input = tools.querySelector('input')
  const status = tools.querySelector('[role=status]')
  if (input === null || status === null) return
  const [from = 0, to = 1] = (tools.dataset['years'] ?? '').split(' ').map(Number)
  const known = tools.dataset['known'] === '' ? undefined : tools.dataset['known']
  const entries = [...document.querySelectorAll<SVGElement>('[data-interval]')].map((element) => ({
    element,
    identity: element.dataset['instrument'] ?? '',
    interval: readInterval(element.dataset['interval'] ?? ''),
    known
  }))

  const show = (): void => {
    const day = input.value
    for (const {element, interval} of entries) {
      const group = day === '' ? 'dated' : standingOn(interval, day, known)
      for (const one of groups) element.classList.toggle(one, one === group)
    }
    for (const line of document.querySelectorAll('.day')) line.remove()
    status.textContent = ''
    if (day === '') return
    drawLine(100 * ((Date.parse(day) - start(from)) / (start(to) - start(from))))
    const counts = countOn(entries, day)
    const words = `${counts.dated} dated on or before this day, ${counts.ended} ended by then, ${counts.undated} with no date by then.`
    const isLater = known !== undefined && isBehind(day, known)
    status.textContent = isLater
      ? `${words} The latest date in any source is ${known}; the sources say nothing about later days.`
      : words
  }

  input.addEventListener('input', () => {
    const state = new URLSearchParams(location.search)
    if (input.value === '') state.delete('on')
    else state.set('on', input.value)
    const query = state.toString()
    history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`)
    show()
  })
  tools.querySelector('button')?.addEventListener('click', () => {
    input.value = ''
    input.dispatchEvent(new Event('input'))
    input.focus()
  })
  input.value = new URLSearchParams(location.search).get('on') ?? ''
  tools.hidden = false
  show()
}

function drawLine(at: number): void {
  if (at < 0 || at > 100) return
  for (const drawing of document.querySelectorAll('#timeline .drawings > svg')) {
    const line = document.createElementNS(svg, 'line')
    line.setAttribute('class', 'day')
    for (const x of ['x1', 'x2']) line.setAttribute(x, `${at}%`)
    line.setAttribute('y1', '3em')
    line.setAttribute('y2', '100%')
    drawing.append(line)
  }
}

function start(year: number): number {
  return Date.parse(`${String(year).padStart(4, '0')}-01-01`)
}
