/** What no first result in the dialog needs: loaded when it is asked for. */
export {targetOf} from '../../search/address.ts'
export {readCatalogue} from '../../search/catalogue.ts'
export {narrowed, ordered} from '../../search/facets.ts'
export {nearWords} from '../../search/near.ts'
export {advice, mendedNotice, targetNotice} from './notices.ts'
export {startPage} from './page.ts'
