/** Where notes print addresses, so that the notes that print one are found without reading all. */
import {firstNot} from '../../src/model/order.ts'
import type {Passage} from '../passages/passage.ts'

export interface AddressIndex {
  /** Whether the source cut the address off wherever it prints it: `…doc_id=1049207#pos=1133;-53&sdoc_para….` */
  isShortened(url: string): boolean
}

interface Printed {
  /** How the address begins. */
  readonly opening: string
  readonly text: string
}

/** How much of an address is looked up, in characters; what follows is compared. */
const openingLength = 100

export function addressIndex(passages: Iterable<Passage>): AddressIndex {
  const printed: Printed[] = []
  for (const {role, text} of passages) {
    if (role !== 'note') continue
    for (let at = text.indexOf('http'); at >= 0; at = text.indexOf('http', at + 1)) {
      printed.push({opening: text.slice(at, at + openingLength), text})
    }
  }
  printed.sort(({opening: one}, {opening: other}) => (one < other ? -1 : one > other ? 1 : 0))
  return {
    isShortened(url) {
      const start = url.slice(0, openingLength)
      const first = firstNot(printed, ({opening}) => opening < start)
      let found = false
      let last: string | undefined
      for (let at = first; printed[at]?.opening.startsWith(start) === true; at++) {
        const {text} = printed[at] ?? {text: ''}
        const isKnown = text === last
        last = text
        if (isKnown || !text.includes(url)) continue
        if (!isCutAfter(text, url)) return false
        found = true
      }
      return found
    }
  }
}

function isCutAfter(text: string, url: string): boolean {
  const rest = text.slice(text.indexOf(url) + url.length)
  return rest.startsWith('…') || rest.startsWith('...')
}
