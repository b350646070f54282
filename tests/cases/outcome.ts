/** What a reader of a run sees, as data that can be compared. */
import path from 'node:path'
import type {Run} from '../../scripts/content/run.ts'
import {parsePage, splitPage} from '../../src/document/page-file.ts'
import {accountSchema, type Account} from '../../src/model/account.ts'
import {pageSchema} from '../../src/kinds/index.ts'

export function accountsOf({conversion}: Run): Account[] {
  return [...conversion.files]
    .filter(([file]) => file.startsWith('account/'))
    .map(([, text]) => accountSchema.parse(JSON.parse(text)))
}

/** What a reader of the run sees: its messages, and each page with its record and its body. */
export function outcomeOf(run: Run): object {
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
    laws: run.conversion.laws.map(({address, title}) => `${address} ${title}`),
    pages: Object.fromEntries(
      pages.map(([file, text]) => {
        const record = pageSchema.parse(parsePage(text).record)
        return [file, {record: recordOf(record), body: splitPage(text).body.trim()}]
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

const ofEveryPage = new Set(['address', 'origin', 'paragraphs', 'sections', 'notes', 'references'])

/** A record without what every page has. */
function recordOf(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([key, value]) => !ofEveryPage.has(key) && !(Array.isArray(value) && value.length === 0)
    )
  )
}
