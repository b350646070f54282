import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import {expect, test} from 'vitest'
import {report} from '../../scripts/convert/rules.ts'
import {readSeed} from '../../scripts/convert/source.ts'

test('a message cannot steer the terminal it is printed on', () => {
  const text = '\u001b[2J\u202egnihtemos\u2066\u009b31m\tdata'
  const seed = readSeed('a.txt', 'seeds/a.txt', Buffer.from(text))
  const file = new VFile({path: seed.path})
  report(file, 'text-unaccounted', text, seed.span(0, text.length))
  const [message] = file.messages
  expect(message?.reason).toBe(
    'expected text in a form this reader knows, found ' +
      '`\\u001b[2J\\u202egnihtemos\\u2066\\u009b31m\\u0009data`'
  )
  expect(reporter(file, {color: false})).not.toMatch(/[\u001b\u009b\u202e\u2066]/)
})
