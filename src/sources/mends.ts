/** What had to be changed to make text of a file's bytes, in words. */
import type {Mend} from '../model/account.ts'
import {counted} from '../site/names.ts'

const ends = {'\r\n': 'CR LF', '\r': 'CR', '\n': 'LF'} as const

/** `A byte order mark was taken off; line ends CR LF were read as LF.` */
export function mendsInWords(mends: readonly Mend[]): string {
  const count = (kind: Mend['kind']): number => mends.filter((mend) => mend.kind === kind).length
  const all = mends.find((mend) => mend.kind === 'line-ends')
  const single = count('line-end')
  const unreadable = count('unreadable')
  const words = [
    count('byte-order-mark') > 0 && 'a byte order mark was taken off',
    all && `line ends ${ends[all.end]} were read as LF`,
    single > 0 && `${counted(single, 'line end')} that differ from the others were read as LF`,
    unreadable > 0 &&
      `${counted(unreadable, 'stretch', 'stretches')} of bytes that no page can hold became a replacement mark`
  ].filter((part) => typeof part === 'string')
  return `${words.join('; ')}.`.replace(/^./, (letter) => letter.toUpperCase())
}
