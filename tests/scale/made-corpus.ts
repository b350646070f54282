/** A small made-up corpus, converted in memory. */
import {VFile} from 'vfile'
import {convert, type Conversion, type Input} from '../../scripts/convert/convert.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {corpus} from '../../scripts/corpus/corpus.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {sourceSchema} from '../../src/model/sources.ts'

/** The inputs of a conversion, as a folder of made-up seeds would give them. */
export function madeInputs(pages: number): Input[] {
  return [...corpus(pages)].map(({source, text}) => ({
    seed: readSeed(source.file, source.file, Buffer.from(text)),
    source: sourceSchema.parse(source),
    file: new VFile({path: source.file})
  }))
}

/** Converts inputs as a first run does. */
export function convertAll(inputs: readonly Input[]): Conversion {
  return convert(inputs, {lock: emptyLock, date: '2026-01-01'})
}
