/** `Presence of an independent telecom authority`, and the title beneath says `Lack of …`. */
import {byPage, quote, type Passage} from '../text.ts'
import type {Conflict} from './conflict.ts'

const presence = /^(?:presence|existence|availability) of (?<thing>.+)$/i
const lack = /^(?:lack|absence|non-existence) of (?<thing>.+)$/i

export function presenceConflicts(passages: readonly Passage[]): Conflict[] {
  const measures = passages.filter(({kind, role}) => kind === 'measure' && role !== 'prose')
  return [...byPage(measures).values()].flatMap((heads) => {
    const title = heads.find(({role}) => role === 'title')
    if (title === undefined) return []
    return heads
      .filter((head) => head.role === 'heading' && isOpposite(title.text, head.text))
      .map((head): Conflict => {
        const side = (passage: Passage): Conflict['sides'][0] => ({
          value: passage.text,
          places: [quote(passage, 0, passage.text.length)]
        })
        return {
          rule: 'presence',
          about: presence.exec(title.text)?.groups?.['thing'] ?? title.text,
          country: title.country,
          sides: [side(title), side(head)]
        }
      })
  })
}

function isOpposite(one: string, other: string): boolean {
  const there = presence.exec(one)?.groups?.['thing'] ?? presence.exec(other)?.groups?.['thing']
  const missing = lack.exec(one)?.groups?.['thing'] ?? lack.exec(other)?.groups?.['thing']
  return there !== undefined && missing !== undefined && isSameThing(there, missing)
}

/** At least half of the words in common. */
function isSameThing(one: string, other: string): boolean {
  const words = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  const [left, right] = [words(one), words(other)]
  const shared = left.intersection(right).size
  return shared * 2 >= Math.min(left.size, right.size) && shared > 0
}
