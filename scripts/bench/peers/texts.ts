/** The texts of a content folder, as other generators get them. */
import {readFolder} from '../../content/folder.ts'
import {parseFrontMatter} from '../../../src/model/front-matter.ts'
import {pageSchema} from '../../../src/model/page.ts'
import type {PlainText} from './peer.ts'

/** Every generated page of a content folder, in order of its path. */
export async function plainTexts(content: string): Promise<PlainText[]> {
  return [...(await readFolder(content))]
    .filter(([name]) => name.endsWith('.mdx'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => {
      const {record, body} = parseFrontMatter(text)
      return {path: name.slice(0, -'.mdx'.length), title: pageSchema.parse(record).title, body}
    })
}
