/** The list of keys, opened by `?` or from the menu. */

const keys: readonly (readonly [key: string, action: string])[] = [
  ['/ or Ctrl K', 'Search'],
  ['↓ ↑', 'Move through the results'],
  ['Enter', 'Open a result, or all results'],
  ['Esc', 'Close search, a menu or this list'],
  ['?', 'Show this list']
]

let dialog: HTMLDialogElement | undefined

export function showKeys(): void {
  dialog ??= makeDialog()
  if (!dialog.open) dialog.showModal()
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog')
  made.className = 'keys'
  const heading = element('h2', 'Keyboard shortcuts')
  heading.id = 'keys'
  made.setAttribute('aria-labelledby', heading.id)
  const list = document.createElement('dl')
  for (const [key, action] of keys) list.append(element('dt', key), element('dd', action))
  const close = element('button', 'Close')
  close.type = 'button'
  close.addEventListener('click', () => {
    made.close()
  })
  // A click beside the dialog is one on its backdrop, which is the dialog itself.
  made.addEventListener('click', ({target}) => {
    if (target === made) made.close()
  })
  const switched = element('p', 'The search dialog has a switch for the keys / and ?.')
  switched.className = 'remark'
  made.append(heading, list, switched, close)
  document.body.append(made)
  return made
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  words: string
): HTMLElementTagNameMap[Name] {
  const one = document.createElement(name)
  one.textContent = words
  return one
}
