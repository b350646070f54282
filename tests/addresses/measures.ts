/** Measures as candidates: made by hand, or read from listings as the converter reads them. */
import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {toCandidate, type Candidate} from '../../scripts/addresses/candidate.ts'
import {read as readDti} from '../../scripts/convert/dti/index.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {sourceSchema} from '../../src/model/sources.ts'

export interface MeasureText {
  readonly key?: string
  readonly country?: string
  readonly subPillar?: string
  readonly instruments?: readonly string[]
  readonly paragraphs: readonly string[]
  readonly notes?: readonly (readonly [label: string, text: string])[]
}

/** A measure in as few words as a test needs. */
export function measure({
  paragraphs,
  country = 'KZ',
  subPillar = 'Presence of Internet shutdowns',
  instruments = ['Presence of Internet shutdowns'],
  notes = [],
  key = paragraphs.join(' ')
}: MeasureText): Candidate {
  const id = subPillar.toLowerCase().replace(/[^a-z]+/g, '-')
  return {
    key,
    preferredAddress: `/measures/${country.toLowerCase()}/${id}/`,
    identity: {
      kind: 'measure',
      country,
      title: subPillar,
      subPillar: {id, printed: subPillar},
      instruments: [...instruments]
    },
    words: [subPillar, ...instruments, ...paragraphs, ...notes.map(([, text]) => text)],
    sections: [],
    paragraphs,
    notes: notes.map(([label, text]) => ({label, text}))
  }
}

/** The measures of listings, by file name, read as the converter reads them. */
export function measuresOf(listings: Readonly<Record<string, string>>): Candidate[] {
  return Object.entries(listings).flatMap(([file, text]) => {
    const seed = readSeed(file, file, new TextEncoder().encode(text))
    const source = sourceSchema.parse({file, kind: 'dti', title: 'x', class: 'expert', reuse: 'x'})
    const {drafts} = readDti(seed, source, new VFile({path: file}))
    return drafts.map((draft) => toCandidate(draft, seed))
  })
}

/** The blocks of a listing in the repo's seeds, each of which tells of one measure. */
export function blocksOf(file: string): string[] {
  const text = readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8')
  const [, ...blocks] = text.split(/^(?=KAZAKHSTAN$)/m)
  return blocks.map((block) => block.replace(/^Report issue.*$/m, ''))
}

/** A listing of these blocks. */
export function listing(blocks: readonly string[]): string {
  return `Database\n\nBrowse Database\n\n${blocks.join('\n')}\nReport issue     Report new measure\n`
}
