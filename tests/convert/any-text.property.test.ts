/** Any text in every field of every kind: converted, written, read back and shown, it is what it was. */
import fc from 'fast-check'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {convert, type Input} from '../../scripts/convert/convert.ts'
import {readable} from '../../scripts/convert/read.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {bodyToHast} from '../../src/document/html.ts'
import {parsePage} from '../../src/document/page-file.ts'
import {textsOf} from '../../src/document/tree.ts'
import {accountSchema} from '../../src/model/account.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {pageSchema} from '../../src/kinds/index.ts'
import {sourceSchema} from '../../src/model/sources.ts'
import {anyLines, kindOfText, textOfKind} from './hostile.ts'

function input(form: keyof typeof textOfKind, text: string): Input {
  const file = `${form}.txt`
  return {
    seed: readSeed(file, file, Buffer.from(text)),
    source: sourceSchema.parse({
      file,
      kind: kindOfText[form],
      title: form,
      class: 'press',
      reuse: 'None',
      edition: form === 'prose' ? 2013 : 2021
    }),
    file: new VFile({path: file})
  }
}

test('any text in every field of every kind comes back from its page', {timeout: 120_000}, () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const inputs = Object.entries(textOfKind).map(([form, textOf]) =>
        input(form as keyof typeof textOfKind, textOf(lines))
      )
      const {files} = convert(inputs, {lock: emptyLock, date: '2026-01-01'})
      const shown = new Map<string, ReadonlyMap<string, string>>(
        [...files]
          .filter(([name]) => name.endsWith('.mdx'))
          .map(([name, text]) => {
            const {record, body} = parsePage(text)
            const tree = bodyToHast(body, pageSchema.parse(record), {to: (address) => address})
            return [`/${name.slice(0, -4)}/`, textsOf(tree)] as const
          })
      )
      for (const {seed, file} of inputs) {
        expect(file.messages.filter(({ruleId}) => ruleId === 'internal-error')).toEqual([])
        expect(file.messages.every(({place}) => place !== undefined)).toBe(true)
        const [account] = [...files]
          .filter(([name]) => name.startsWith('account/'))
          .map(([, text]) => accountSchema.parse(JSON.parse(text)))
          .filter(({source}) => source.file === seed.file)
        const read = readable(seed).text
        const parts = new Map<string, string>()
        let at = 0
        for (const segment of account?.segments ?? []) {
          const text = read.slice(at, (at += segment.length))
          if (segment.as !== 'content') continue
          const key = `${segment.page} ${segment.part}`
          parts.set(key, (parts.get(key) ?? '') + text)
        }
        expect(at).toBe(account?.characters)
        expect(at).toBe(read.length)
        for (const [key, text] of parts) {
          const [page = '', part = ''] = key.split(' ')
          const found = shown.get(page)?.get(part)
          if (found !== undefined) expect(found, key).toBe(text.replaceAll('\n', ' '))
        }
      }
    }),
    {
      numRuns: 100,
      // Below a heading of notes, numbers on lines of their own that have no note.
      examples: [
        [['"', '"', '{process.exit(1)}', 'Закон', '0']],
        [['Закон', '!', ' ', '{process.exit(1)}', 'Закон']]
      ]
    }
  )
})
