/** The choice of light or dark in the menu. */
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
