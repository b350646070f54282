/**
 * Small texts of every form people save, each a folder with its seeds and with
 * what is right for them: `expected.yaml` has every message and every page.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import {convertFolder, type Run} from '../../scripts/content/run.ts'
import {readable} from '../../scripts/convert/read.ts'
import {bytesOf, readSeed} from '../../scripts/convert/source.ts'
import {accountSchema, type Account} from '../../src/model/account.ts'
import {emptyLock} from '../../src/model/lock.ts'

const folder = import.meta.dirname
const published = {lock: emptyLock, date: '2026-01-31'}

function accountsOf({conversion}: Run): Account[] {
  return [...conversion.files]
    .filter(([file]) => file.startsWith('account/'))
    .map(([, text]) => accountSchema.parse(JSON.parse(text)))
}

/** What a reader of the run sees: its messages, and each page with its record and its body. */
function outcomeOf(run: Run): object {
  const messages = run.reports.flatMap((file) =>
    file.messages.map(
      ({ruleId, line, column, fatal, actual}) =>
        `${fatal === true ? 'error' : fatal === false ? 'doubt' : 'note'} ${ruleId ?? ''} ` +
        `${path.basename(file.path)}:${line ?? 0}:${column ?? 0} ${actual ?? ''}`
    )
  )
  const pages = [...run.conversion.files].filter(([file]) => file.endsWith('.mdx'))
  return {
    messages,
    pages: Object.fromEntries(
      pages.map(([file, text]) => {
        const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
        return [file, {record: recordOf(parse(head) as Record<string, unknown>), body: body.trim()}]
      })
    ),
    readAs: accountsOf(run).flatMap(({mends}) =>
      mends.flatMap((mend) =>
        mend.kind === 'read-as'
          ? [`${mend.rule}: ${JSON.stringify(mend.text)} as ${JSON.stringify(mend.as)}`]
          : []
      )
    ),
    furniture: accountsOf(run).flatMap(({segments}) =>
      segments.flatMap((segment) =>
        segment.as === 'furniture' ? [`${segment.rule}: ${segment.text}`] : []
      )
    )
  }
}

const ofEveryPage = new Set(['address', 'origin', 'paragraphs', 'sections'])

/** A record without what every page has. */
function recordOf(record: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) => !ofEveryPage.has(key) && !(Array.isArray(value) && value.length === 0)
    )
  )
}

describe.each(readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'seeds'))))(
  '%s',
  (name) => {
    test('gives what is right', async () => {
      const run = await convertFolder(path.join(folder, name, 'seeds'), published)
      await expect(stringify(outcomeOf(run), {lineWidth: 0})).toMatchFileSnapshot(
        path.join(folder, name, 'expected.yaml')
      )
    })

    test('accounts for every character and gives every byte back', async () => {
      const run = await convertFolder(path.join(folder, name, 'seeds'), published)
      for (const {segments, characters} of accountsOf(run)) {
        expect(segments.reduce((sum, {length}) => sum + length, 0)).toBe(characters)
      }
      for (const {source} of run.seeds) {
        const bytes = readFileSync(path.join(folder, name, 'seeds', source.file))
        const seed = readable(readSeed(source.file, source.file, bytes))
        expect(Buffer.from(bytesOf(seed.text, seed.mends)).equals(bytes)).toBe(true)
      }
    })
  }
)
