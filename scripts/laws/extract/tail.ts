/** What follows the kind word of a law: number, date, country, body and name, in any order. */
import {readDate, yearOf} from '../../passages/dates.ts'
import type {Family} from '../kinds.ts'
import {words} from '../words.ts'
import type {Place, Tail} from './mention.ts'
import {takeDate, takeEra, takeNamedYear} from './tail-dates.ts'
import {takeBody, takeCountry} from './tail-issuers.ts'
import {takeForeignName, takeName, takeNameBehind, takeNative} from './tail-names.ts'
import {takeBareNumber, takeNumber} from './tail-numbers.ts'

/** Reads as long as a further part of the designation follows. */
export function readTail(place: Place, at: number, family: Family, foreign = false): Tail {
  const tail: Tail = {next: at}
  takeBareNumber(place, tail, family)
  if (foreign && tail.number === undefined) takeForeignName(place, tail, family)
  takeNamedYear(place, tail)
  while (
    takeNumber(place, tail, family) ||
    takeEra(place, tail) ||
    takeDate(place, tail, family) ||
    takeCountry(place, tail) ||
    takeBody(place, tail) ||
    takeName(place, tail, family) ||
    (foreign && takeNameBehind(place, tail)) ||
    takeNative(place, tail)
  );
  if (tail.number !== undefined && isIssued(place, tail.next)) tail.isIssued = true
  return tail
}

/** Most words between a number and the date behind it that tells when the act was issued. */
const longestIssue = 16

/** `Regulation No. 29, issued under Section 9 of the Emergency Decree in July 2021,` */
function isIssued({tokens, passage}: Place, at: number): boolean {
  const verb = tokens[at + 1]
  if (passage.role === 'note' || tokens[at]?.text !== ',' || !words.issuing.has(verb?.lower ?? ''))
    return false
  for (let to = at + 2; to < at + longestIssue; to++) {
    if ([',', '.', ';'].includes(tokens[to]?.text ?? '.')) return false
    if (!['in', 'on'].includes(tokens[to]?.lower ?? '')) continue
    if ((readDate(tokens, to + 1)?.date ?? yearOf(tokens[to + 1])) !== undefined) return true
  }
  return false
}
