/** Edits of made-up seeds, as editors make them: each of them small, any after any. */
import {cp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Random} from '../../scripts/corpus/words.ts'

export interface Edit {
  readonly what: string
  /** Changes the seeds of a folder. */
  readonly make: (seeds: string, random: Random) => Promise<void>
}

/** A measure of a listing begins with the name of its country. */
const measureStart = /\n\n(?=[A-Z ]+\n\nSince )/

export const edits: readonly Edit[] = [
  {
    what: 'a word in a text',
    make: (seeds, random) =>
      change(seeds, '.txt', random, (text) =>
        atOneOf(text, '\nThis text is made up', ' Indeed.', random)
      )
  },
  {
    what: 'the end of a measure',
    make: (seeds, random) =>
      change(seeds, '-listing.txt', random, (text) =>
        atOneOf(text, '\nCoverage ', ' Corrected.', random)
      )
  },
  {
    what: 'a measure more',
    make: (seeds, random) =>
      change(seeds, '-listing.txt', random, (text) => {
        const blocks = text.split(measureStart)
        const copied = blocks[1 + random.below(blocks.length - 1)] ?? ''
        const added = copied.replaceAll('must', 'ought to')
        return blocks.toSpliced(1 + random.below(blocks.length - 1), 0, added).join('\n\n')
      })
  },
  {
    what: 'a measure less',
    make: (seeds, random) =>
      change(seeds, '-listing.txt', random, (text) => {
        const blocks = text.split(measureStart)
        // The last holds the foot of the listing.
        return blocks.toSpliced(1 + random.below(blocks.length - 2), 1).join('\n\n')
      })
  },
  {
    what: 'the text of a note',
    make: (seeds, random) =>
      change(seeds, '-report-2024.txt', random, (text) =>
        atOneOf(text, /\n(?=- \d)/g, ', corrected edition', random)
      )
  },
  {
    what: 'the number of a law, everywhere',
    make: (seeds, random) =>
      change(seeds, '-listing.txt', random, (text) => {
        const numbers = [...new Set(text.match(/No\. \d+-V\b/g))]
        const number = numbers[random.below(numbers.length)] ?? 'No.'
        return text.replaceAll(number, `No. ${500 + random.below(400)}-V`)
      })
  },
  {
    what: 'a score',
    make: (seeds, random) =>
      change(seeds, '-report-2024.txt', random, (text) =>
        text.replace(/\| (\d)\.00\1 (?=[46]\.00)/, () =>
          `| ${String(random.below(4))}.00 `.replace(/(\d)\.00 /, '$1.00$1 ')
        )
      )
  },
  {
    what: 'a line above all others',
    make: (seeds, random) => change(seeds, '-listing.txt', random, (text) => `\n${text}`)
  }
]

/** Puts seeds back as they were. */
export async function restore(seeds: string, from: string): Promise<void> {
  await rm(seeds, {recursive: true, force: true})
  await cp(from, seeds, {recursive: true})
}

async function change(
  seeds: string,
  ending: string,
  random: Random,
  edit: (text: string) => string
): Promise<void> {
  const names = (await readdir(seeds)).filter((name) => name.endsWith(ending)).sort()
  const name = names[random.below(names.length)]
  if (name === undefined) throw new Error(`${seeds} has no file ${ending}`)
  const file = path.join(seeds, name)
  const before = await readFile(file, 'utf8')
  const after = edit(before)
  await writeFile(file, after)
}

/** Puts words before one of the places where a mark stands. */
function atOneOf(text: string, mark: string | RegExp, words: string, random: Random): string {
  const parts = text.split(mark)
  if (parts.length < 2) return text
  const marks = typeof mark === 'string' ? mark : '\n'
  const at = 1 + random.below(parts.length - 1)
  return parts.slice(0, at).join(marks) + words + marks + parts.slice(at).join(marks)
}

/** Corrects one measure, as an editor would: a word more at the end of its text. */
export async function correctOneMeasure(folder: string): Promise<void> {
  const name = (await readdir(folder)).sort().findLast((file) => file.endsWith('-listing.txt'))
  if (name === undefined) throw new Error(`${folder} has no listing`)
  const file = path.join(folder, name)
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('\nCoverage ', ' Corrected.\nCoverage '))
}
