/** Leaves the chosen countries of the comparison, which are in the address: `?c=kz,uz`. */

const most = 5

const tools = document.querySelector<HTMLElement>('[data-compare]')
if (tools !== null) start(tools)

function start(tools: HTMLElement): void {
  const select = tools.querySelector('select')
  const list = tools.querySelector('ul')
  const status = tools.querySelector('.status')
  if (select === null || list === null || status === null) return
  const names = new Map(
    [...select.options].flatMap(({value, text}) => (value === '' ? [] : [[value, text]]))
  )
  const asked = (new URLSearchParams(location.search).get('c') ?? '').toLowerCase().split(',')
  let chosen = [...new Set(asked)].filter((code) => names.has(code)).slice(0, most)

  const show = (): void => {
    const isShown = (code: string | undefined): boolean =>
      chosen.length === 0 || (code !== undefined && chosen.includes(code))
    for (const cell of document.querySelectorAll<HTMLElement>('.by-country [data-country]')) {
      cell.hidden = !isShown(cell.dataset['country'])
    }
    for (const option of select.options) option.disabled = chosen.includes(option.value)
    select.disabled = chosen.length >= most
    list.replaceChildren(...chosen.map(item))
    status.textContent =
      chosen.length === 0
        ? `All ${names.size} countries`
        : chosen.length === 1
          ? 'Add another country to compare'
          : `${chosen.length} of ${names.size} countries${chosen.length === most ? ', the maximum' : ''}`
  }

  const item = (code: string): HTMLElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = `${names.get(code) ?? code} ×`
    button.setAttribute('aria-label', `Remove ${names.get(code) ?? code}`)
    button.addEventListener('click', () => {
      choose(chosen.filter((one) => one !== code))
      select.focus()
    })
    const entry = document.createElement('li')
    entry.append(button)
    return entry
  }

  const choose = (codes: string[]): void => {
    chosen = codes
    const query = chosen.length === 0 ? '' : `?c=${chosen.join(',')}`
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`)
    show()
  }

  select.addEventListener('change', () => {
    if (select.value !== '') choose([...chosen, select.value])
    select.value = ''
  })
  tools.querySelector('[data-all]')?.addEventListener('click', () => {
    choose([])
  })
  tools.hidden = false
  show()
}
export {}
