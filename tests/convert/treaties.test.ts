import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {convert, type Input} from '../../scripts/convert/convert.ts'
import {readSeed} from '../../scripts/convert/source.ts'
import {emptyLock} from '../../src/atlas/lock.ts'
import {sourceSchema} from '../../src/model/sources.ts'

const treaty = 'Convention on Cybercrime'

const listing = (country: string, title: string, text: string): string =>
  `Database\n\nBrowse Database\n\n${country}\n\nSince May 2013\n\nPillar Content access  |  Sub-pillar Age limits\n${title}\n${text}\nCoverage Horizontal\n\nReport issue     Report new measure\n`

function input(file: string, text: string): Input {
  return {
    seed: readSeed(file, file, Buffer.from(text)),
    source: sourceSchema.parse({file, kind: 'dti', title: file, class: 'expert', reuse: 'None'}),
    file: new VFile({path: file})
  }
}

/** What is found in the texts on Austria, given what the text on Belgium says of the treaty. */
function findingsOnAustria(belgian: string): string {
  const {files} = convert(
    [
      input('at.txt', listing('AUSTRIA', treaty, 'It applies to all.')),
      input('be.txt', listing('BELGIUM', 'Lack of a law', belgian))
    ],
    {lock: emptyLock, date: '2026-01-01'}
  )
  return files.get('concordance/at.json') ?? ''
}

test.each([
  ['that it was repealed', `In 2020 the ${treaty} was repealed.`, 'repealed-without-end'],
  ['its date', `The ${treaty} of 9 June 2016 applies.`, 'timeframe-law']
])('what the text on another country says of a treaty counts: %s', (_, belgian, rule) => {
  expect(findingsOnAustria('It applies to some.')).not.toContain(rule)
  expect(findingsOnAustria(belgian)).toContain(rule)
  expect(findingsOnAustria(belgian)).toContain('/measures/be/')
})
