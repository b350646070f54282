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
  const encoding = mends.find((mend) => mend.kind === 'encoding')
  const words = [
    encoding && `the file is in ${encoding.name}`,
    ...readings(mends),
    count('byte-order-mark') > 0 && 'a byte order mark was taken off',
    all && `line ends ${ends[all.end]} were read as LF`,
    single > 0 && `${counted(single, 'line end')} that differ from the others were read as LF`,
    unreadable > 0 &&
      `${counted(unreadable, 'stretch', 'stretches')} of bytes that no page can hold became a replacement mark`
  ].filter((part) => typeof part === 'string')
  return `${words.join('; ')}.`.replace(/^./, (letter) => letter.toUpperCase())
}

const readAs: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'line-break': ['line break within a sentence', 'line breaks within sentences'],
  hyphen: ['word divided at the end of a line', 'words divided at the ends of lines'],
  'page-head': ['head, foot or number of a page', 'heads, feet and numbers of pages'],
  markup: ['stretch of HTML markup', 'stretches of HTML markup'],
  'left-out': ['part of the web page outside the text', 'parts of the web page outside the text']
}

/** How many stretches were read as something else, by rule: `12 line breaks within sentences were joined or left out`. */
function readings(mends: readonly Mend[]): string[] {
  const edits = mends.filter((mend) => mend.kind === 'read-as')
  return [...Map.groupBy(edits, ({rule}) => rule)].map(([rule, {length}]) => {
    const [one, many] = readAs[rule] ?? [rule, rule]
    return `${counted(length, one, many)} ${length === 1 ? 'was' : 'were'} joined or left out`
  })
}
