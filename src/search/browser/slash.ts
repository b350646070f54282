/** Whether `/` opens search. Who speaks to the computer may open it by mistake, so it can be switched off. */
import {root} from '../../browser/root.ts'

const name = `${root.pathname}search-slash`

export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off'
  } catch {
    // A browser that keeps nothing cannot be told to; better without the key.
    return false
  }
}

export function switchSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name)
    else localStorage.setItem(name, 'off')
  } catch {
    // Nothing is kept here, and the key is off.
  }
}
