/** Results as the dialog and the page both show them: how many, what is to be said of them, and the list. */
import {el} from './dom.ts'
import {type ListOptions, ResultList} from './list.ts'
import {advice, mendedNotice, targetNotice} from './notices.ts'
import {type Answered, summaryOf} from './rows.ts'
import type {Outcome} from './searcher.ts'
import {isNarrowed, type SearchState} from './state.ts'

/** The address of the search page for other words. */
type LinkTo = (words: string) => string

export class View {
  readonly status = new Status()
  readonly list: ResultList
  readonly #notices = el('div', {class: 'notices'})
  #outcome: Outcome | undefined

  constructor(options: ListOptions) {
    this.list = new ResultList(options)
  }

  /** What was found last; nothing where no words were asked for. */
  get outcome(): Outcome | undefined {
    return this.#outcome
  }

  get counts(): HTMLElement[] {
    return [this.status.visible, this.status.spoken]
  }

  get parts(): HTMLElement[] {
    return [this.#notices, ...this.list.parts]
  }

  /** Shows an answer, unless another search has begun meanwhile. */
  async show(
    {laws, subjects, rows, outcome}: Answered,
    asked: SearchState,
    link: LinkTo,
    isCurrent: () => boolean
  ): Promise<void> {
    this.#outcome = outcome
    this.status.say(summaryOf({laws, subjects, rows, outcome}))
    // What no page has is the first thing to be known of the answer.
    this.status.visible.classList.toggle('absent', (outcome?.found.absent.length ?? 0) > 0)
    const isEmpty = laws.length + subjects.length + rows.length === 0
    const notices = outcome === undefined ? [] : noticesOf(outcome, isEmpty, asked, link)
    if (!isCurrent()) return
    this.#notices.replaceChildren(...notices)
    await this.list.show(rows, outcome, [...subjects, ...laws])
    if (isCurrent()) this.list.busy = false
  }

  /** Says that a search is under way; a list without results shows where they will be. */
  wait(): void {
    if (this.list.isEmpty) this.status.say('Searching …')
    this.list.wait()
  }

  /** Shows nothing, and says why if there is a reason. */
  clear(reason = ''): void {
    this.#outcome = undefined
    this.status.say(reason)
    this.#notices.replaceChildren()
    void this.list.show([], undefined)
    this.list.busy = false
  }
}

/** What is to be said of an answer; of most there is nothing. */
function noticesOf(
  outcome: Outcome,
  isEmpty: boolean,
  asked: SearchState,
  link: LinkTo
): HTMLElement[] {
  const {target, found} = outcome
  const mended =
    outcome.retyped !== undefined || found.answers.some(({instead}) => instead.length > 0)
  const nothing = isEmpty && target === undefined
  if (target === undefined && !mended && !nothing) return []
  return [
    target && targetNotice(target),
    mendedNotice(outcome, asked.words, link),
    nothing ? advice(outcome, isNarrowed(asked), link) : undefined
  ].filter((notice) => notice !== undefined)
}

/** A screen reader would read out every count on the way to the last letter typed. */
const pause = 800

class Status {
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
