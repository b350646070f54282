import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {expect, test} from 'vitest'
import {z} from 'zod'

const lockSchema = z.looseObject({
  packages: z.record(z.string(), z.looseObject({integrity: z.string().optional()}))
})

test('every package has a checksum to be held to, on every system', async () => {
  const file = path.resolve(import.meta.dirname, '../../package-lock.json')
  const {packages} = lockSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  const unchecked = Object.entries(packages).filter(
    ([name, {integrity}]) => name !== '' && integrity === undefined
  )
  expect(unchecked.map(([name]) => name)).toEqual([])
})
