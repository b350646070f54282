/** Headings that say what stands below them (`data/headings.yaml`). */
import {z} from 'zod'
import {readDataFile} from '../../../src/model/data-file.ts'

const names = z
  .array(z.string().min(1))
  .min(1)
  .transform((list) => new Set(list.map(plain)))

const headings = readDataFile(
  new URL('data/headings.yaml', import.meta.url),
  z.strictObject({notes: names, authors: names})
)

/** Longer lines are text. */
const longest = 60

/** Whether a line heads the notes of a text, or what is said of its authors. */
export function isHeadingOf(part: keyof typeof headings, line: string): boolean {
  return line.length <= longest && headings[part].has(plain(line))
}

function plain(line: string): string {
  return line
    .trim()
    .replace(/\s*[:：]$/u, '')
    .replaceAll("'", '’')
    .toLowerCase()
}
