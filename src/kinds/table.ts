/** The kinds of page: a new one is a folder here, with the reader of its texts, and its line. */
export {article} from './article/index.ts'
export {indicator} from './indicator/index.ts'
export {measure} from './measure/index.ts'
export {report} from './report/index.ts'
