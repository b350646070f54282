/** Tells how many were found: at once to the eye, politely and once to a screen reader. */
import {el} from './dom.ts'

/** A screen reader would read out every count on the way to the last letter typed. */
const pause = 800

export class Status {
  readonly visible = el('p', {class: 'count', 'aria-hidden': 'true'})
  readonly spoken = el('p', {class: 'unseen', role: 'status'})
  #timer: ReturnType<typeof setTimeout> | undefined

  say(text: string): void {
    this.visible.textContent = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.spoken.textContent = text
    }, pause)
  }
}
