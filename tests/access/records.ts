/** The records behind a built site, from the generated pages. */
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import {parsePage} from '../../src/document/page-file.ts'
import {type Page, pageSchema} from '../../src/kinds/index.ts'

/** All records by address. */
export async function readRecords(content: string): Promise<ReadonlyMap<string, Page>> {
  const names = (await readdir(content, {recursive: true})).filter((name) => name.endsWith('.mdx'))
  const records = await Promise.all(
    names.map(async (name) => {
      const {record} = parsePage(await readFile(path.join(content, name), 'utf8'))
      return pageSchema.parse(record)
    })
  )
  return new Map(records.map((record) => [record.address, record]))
}
