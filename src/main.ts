/**
 * The script of every page: one file, small enough to be fetched once for all
 * of them. What few readers need is fetched when they do.
 *
 * It is a classic script, as a page on a disk may load no other.
 */
import './browser/trusted-types.ts'
import './browser/load-module.ts'
import './browser/disk.ts'
import './offline/register.ts'
import './search/browser/main.ts'
import {atFirstSign, whenNear} from './browser/first-sign.ts'
import {mendFragments} from './browser/fragment.ts'
import {onDisk} from './browser/root.ts'

mendFragments()

const citeBox = document.getElementById('cite')
if (citeBox !== null) {
  if (location.hash !== '') loadCiteBox()
  addEventListener('hashchange', loadCiteBox)
  whenNear(citeBox, loadCiteBox)
}

function loadCiteBox(): void {
  void import('./browser/cite-box.ts')
}

/** Buttons that only script has a use for. */
const buttons = ['[data-copy-link]', '[data-print]']
// A page on a disk has no address that anybody else could open.
if ('share' in navigator && !onDisk) buttons.push('[data-share]')
for (const button of document.querySelectorAll<HTMLElement>(buttons.join())) button.hidden = false
document.addEventListener('click', ({target}) => {
  const button = target instanceof Element ? target.closest<HTMLElement>(buttons.join()) : null
  if (button) void import('./browser/page-actions.ts').then(({press}) => press(button))
})

const calls = 'a[role="doc-noteref"], a.term'
let showsNotes = false
// A finger may be quicker than what shows the note it is on.
document.addEventListener('click', (event) => {
  const call =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(calls) : null
  if (call === null || showsNotes || event.pointerType !== 'touch') return
  event.preventDefault()
  void import('./browser/notes.ts').then(
    ({show}) => show(call),
    () => location.assign(call.href)
  )
})

atFirstSign(() => {
  if (
    'share' in navigator ||
    document.querySelector('[data-report], [data-print], [data-copy-link]')
  )
    void import('./browser/page-actions.ts')
  if (document.querySelector(calls)) {
    void import('./browser/notes.ts').then(() => {
      showsNotes = true
    })
  }
  if (citeBox !== null) loadCiteBox()
})
document.addEventListener('selectionchange', loadPassages)

/** Putting the cursor into a field is a selection, too, of nothing. */
function loadPassages(): void {
  if (getSelection()?.isCollapsed !== false) return
  document.removeEventListener('selectionchange', loadPassages)
  void import('./browser/passage.ts').then(({offerPassages}) => offerPassages())
}

document
  .getElementById('explore')
  ?.addEventListener('beforetoggle', () => void import('./browser/menu.ts'), {once: true})
// Nothing can be filtered before downloads follow the filter.
if (document.querySelector('.tools[data-table]')) {
  void Promise.all([import('./browser/tables.ts'), import('./data/browser.ts')]).then(
    ([{startTables}]) => startTables()
  )
}
if (document.querySelector('[data-years]')) void import('./browser/on.ts')
if (document.querySelector('[data-offline="state"]')) void import('./offline/saved.ts')
if (document.querySelector('[data-offline="pages"]')) void import('./offline/unsaved.ts')
if (document.querySelector('[data-compare]')) void import('./compare/browser.ts')
if (document.querySelector('[data-likely]')) void import('./browser/dead-end.ts')
