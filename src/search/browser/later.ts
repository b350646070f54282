/** What no first result in the dialog needs: loaded when it is asked for. */
export {targetOf} from './address.ts'
export {readCatalogue} from '../catalogue.ts'
export {narrowed, ordered} from './facets.ts'
export {nearWords} from '../language/near.ts'
export {advice, mendedNotice, targetNotice} from './notices.ts'
export {startPage} from './page.ts'
