import {version} from '../../package.json'

/** Which program made the page. */
export const programVersion: string = version
