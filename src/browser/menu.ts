/** What the menu offers beside links: light or dark, and the list of keys. */
import {root} from './root.ts'

const name = `${root.pathname}appearance`

const select = document.querySelector<HTMLSelectElement>('[name=appearance]')
if (select !== null) {
  // Whoever is quick has chosen before this was loaded.
  if (select.value === '') select.value = document.documentElement.dataset['appearance'] ?? ''
  else choose(select.value)
  select.addEventListener('change', () => {
    choose(select.value)
  })
}

document.querySelector('[data-keys]')?.addEventListener('click', () => {
  document.querySelector<HTMLElement>('#explore')?.hidePopover()
  void import('./keys.ts').then(({showKeys}) => {
    showKeys()
  })
})

function choose(appearance: string): void {
  const {dataset} = document.documentElement
  if (appearance === '') delete dataset['appearance']
  else dataset['appearance'] = appearance
  try {
    if (appearance === '') localStorage.removeItem(name)
    else localStorage.setItem(name, appearance)
  } catch {
    // Nothing is stored here: the choice is for this page.
  }
}

export {}
