/** What is loaded when a reader reaches for search: the dialog, and the way to the rest. */
export {answerBox} from './dialog.ts'
export {later} from './load.ts'
