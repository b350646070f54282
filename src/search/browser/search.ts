/** What is loaded when a reader reaches for search: the dialog and the search page. */
export {answerBox} from './dialog.ts'
export {searchWith} from './load.ts'
export {startPage} from './page.ts'
