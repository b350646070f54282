import path from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import type {Page} from '../../src/kinds/index.ts'
import type {Report} from '../../src/kinds/report/index.ts'
import {reportPicturesOf} from '../../src/charts/all.ts'
import {svgFile} from '../../src/charts/picture.ts'
import {makeAtlas} from '../../src/atlas/atlas.ts'
import {readRecords} from '../access/records.ts'

const repo = path.resolve(import.meta.dirname, '../..')
/** What the README shows; a fork may have no such report, and changes its README. */
const shown = '/indicators/kz/2021/'

let records: readonly Page[]
let report: Report | undefined

beforeAll(async () => {
  records = [...(await readRecords(path.join(repo, 'content'))).values()]
  report = records.filter((one) => one.kind === 'report').find(({address}) => address === shown)
})

test('the README shows the pictures of the records as they are', async ({skip}) => {
  if (report === undefined) return skip('there is no such report')
  for (const picture of reportPicturesOf(report, makeAtlas(records, []))) {
    const name = path.basename(picture.file)
    await expect(svgFile(picture, () => undefined)).toMatchFileSnapshot(
      path.join(repo, '.github/pictures', name)
    )
  }
})
