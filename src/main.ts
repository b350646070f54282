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
import {startCiteBox} from './browser/cite-box.ts'
import {mendFragments} from './browser/fragment.ts'

mendFragments()
startCiteBox()
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
if (document.querySelector('a[role="doc-noteref"], a.term')) void import('./browser/notes.ts')
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
if ('share' in navigator || document.querySelector('[data-report], [data-print], [data-copy-link]'))
  void import('./browser/page-actions.ts')
if (document.querySelector('[data-likely]')) void import('./browser/dead-end.ts')
