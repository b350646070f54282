/** What stands in the files that a conversion gives. */
import type {z} from 'zod'
import type {Conversion} from '../../scripts/convert/convert.ts'
import {parsePage} from '../../src/document/page-file.ts'
import {type Page, pageSchema} from '../../src/kinds/index.ts'

export interface PageFile {
  readonly record: Page
  readonly text: string
}

/** The pages, in order. */
export function pagesOf({files}: Conversion): PageFile[] {
  return [...files]
    .filter(([path]) => path.endsWith('.mdx'))
    .map(([, text]) => ({record: pageSchema.parse(parsePage(text).record), text}))
}

/** The data files of a folder, in order. */
export function dataOf<T>({files}: Conversion, folder: string, schema: z.ZodType<T>): T[] {
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([, text]) => schema.parse(JSON.parse(text)))
}
