import {expect, test} from 'vitest'
import type {Passage} from '../../scripts/passages/passage.ts'
import {addressIndex} from '../../scripts/convert/printed-addresses.ts'

const passage = (role: Passage['role'], text: string): Passage => ({
  page: '/indicators/kz/2021/b1/',
  kind: 'indicator',
  class: 'expert',
  country: 'KZ',
  anchor: 'n1',
  text,
  role
})
const isShortened = (url: string, ...notes: readonly string[]): boolean =>
  addressIndex(notes.map((text) => passage('note', text))).isShortened(url)

const url = `https://online.zakon.kz/Document/?doc_id=1049207#pos=${'1133;-53'.repeat(20)}`

test('an address is shortened where every note that prints it cuts it off', () => {
  expect(isShortened(url, `“Law”, ${url}…, 2016`, `${url}...`)).toBe(true)
  expect(isShortened(url, `“Law”, ${url}…, 2016`, `See ${url}.`)).toBe(false)
  expect(isShortened(url, `“Law”, ${url}&sdoc=1, 2016`, `${url}…`)).toBe(false)
})

test('an address that begins alike or stands in no note says nothing of it', () => {
  expect(isShortened(url, `${url.slice(0, -1)}…`)).toBe(false)
  expect(isShortened(url, `https://web.example/${url}…`)).toBe(true)
  expect(addressIndex([passage('prose', `${url}…`)]).isShortened(url)).toBe(false)
})
