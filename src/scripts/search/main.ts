/** What is loaded when a reader reaches for search: the dialog, and the page. */
export {openDialog} from './dialog.ts'
export {startPage} from './page.ts'
