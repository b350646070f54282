import {expect, test} from 'vitest'
import {z} from 'zod'
import {parseDataFile} from '../../src/model/data-file.ts'

const schema = z.array(z.strictObject({name: z.string().min(1), official: z.boolean()}))

const mistakeIn = (text: string): string => {
  try {
    parseDataFile(text, 'table.yaml', schema)
  } catch (error) {
    return (error as Error).message
  }
  return ''
}

test('a table comes back as it stands', () => {
  expect(parseDataFile('- {name: Adilet, official: true}', 'table.yaml', schema)).toEqual([
    {name: 'Adilet', official: true}
  ])
})

test('a mistake is told with file, line, column, what was expected and what was found', () => {
  const text = '- name: Adilet\n  official: yes please\n- name: Zakon\n  offical: false\n'
  const [first, second] = mistakeIn(text).split('\n')
  expect(first).toMatch(/^table\.yaml:2:13 `0\.official`: .*expected boolean.*found "yes please"$/)
  expect(second).toMatch(/^table\.yaml:3:3 `1\.official`: .*found nothing$/)
})

test('broken YAML is told at its place', () => {
  expect(mistakeIn('- name: [Adilet\n')).toMatch(/^table\.yaml:\d+:\d+ /)
})
