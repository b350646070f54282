/** What must hold of any text that is converted, whatever it says. */
import {VFile} from 'vfile'
import {convert} from '../convert/convert.ts'
import {readable} from '../convert/read.ts'
import {bytesOf, readSeed} from '../convert/source.ts'
import {paragraphsOf, textOf} from '../../src/document/body.ts'
import {parsePage} from '../../src/document/page-file.ts'
import {accountSchema} from '../../src/model/account.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {pageSchema} from '../../src/kinds/index.ts'
import type {MutatedText} from './texts.ts'

/** The law that a text breaks, in words; undefined where all hold. */
export function brokenLaw({source, text}: MutatedText): string | undefined {
  try {
    return lawBrokenBy({source, text})
  } catch (error) {
    return `an exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  }
}

function lawBrokenBy({source, text}: MutatedText): string | undefined {
  const bytes = Buffer.from(text)
  const seed = readSeed(source.file, source.file, bytes)
  const file = new VFile({path: source.file})
  const {files} = convert([{seed, source, file}], {lock: emptyLock, date: '2026-01-31'})
  for (const {ruleId, place, reason} of file.messages) {
    if (ruleId === 'internal-error') return reason
    if (place === undefined) return `a message without a place: ${reason}`
  }
  const given = readable(seed)
  if (!Buffer.from(bytesOf(given.text, given.mends)).equals(bytes)) return 'bytes are lost'
  const shown = new Map<string, string>()
  for (const [name, content] of files) {
    if (!name.startsWith('account/')) continue
    const {segments, characters} = accountSchema.parse(JSON.parse(content))
    let at = 0
    for (const segment of segments) {
      const end = at + segment.length
      if (segment.as === 'content') {
        const key = `${segment.page}#${segment.part}`
        shown.set(key, (shown.get(key) ?? '') + given.text.slice(at, end))
      } else if (segment.text !== given.text.slice(at, end))
        return `the account has ${segment.text}`
      at = end
    }
    if (at !== characters || at !== given.text.length) return 'characters are not accounted for'
  }
  for (const [name, content] of files) {
    const problem = name.endsWith('.mdx') ? pageProblem(content, shown) : undefined
    if (problem !== undefined) return `${name}: ${problem}`
  }
  return undefined
}

/** Whether each paragraph and note of a page is what the account says of it. */
function pageProblem(content: string, shown: ReadonlyMap<string, string>): string | undefined {
  const page = parsePage(content)
  const record = pageSchema.parse(page.record)
  const {blocks, notes} = page.body
  const printed = [
    ...paragraphsOf(blocks).map(
      (children, index) => [record.paragraphs[index]?.id, children] as const
    ),
    ...notes.map(({children}, index) => [record.notes[index]?.id, children] as const)
  ]
  for (const [id = '', children] of printed) {
    const expected = shown.get(`${record.address}#${id}`) ?? ''
    const found = textOf(children)
    if (found !== expected)
      return `${id} is ${JSON.stringify(found)}, of ${JSON.stringify(expected)}`
  }
  return undefined
}
