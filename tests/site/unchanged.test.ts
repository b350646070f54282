import {execFile} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {promisify} from 'node:util'
import {expect, inject, test} from 'vitest'

test('a site whose seeds have not changed is not built again', async () => {
  const {seeds, content, dist, site, date} = inject('own').base
  const flags = Object.entries({seeds, content, out: dist, site, date})
  const words = flags.flatMap(([name, value]) => [`--${name}`, value])
  const release = (): Promise<string> => readFile(path.join(dist, 'offline-release.json'), 'utf8')
  const before = await release()
  const {stdout} = await promisify(execFile)(process.execPath, ['scripts/build.ts', ...words])
  expect(stdout).toMatch(/^Nothing changed/)
  expect(await release()).toBe(before)
})
