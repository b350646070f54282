/** A page is built before anybody reads it: the day of access is left to the reader. */
import {expect, test} from 'vitest'
import {toBibtex} from '../../src/citations/bibtex.ts'
import {toCslItem} from '../../src/citations/csl.ts'
import {toRis} from '../../src/citations/ris.ts'
import {styles} from '../../src/citations/styles/index.ts'
import {toPlain} from '../../src/citations/styles/rich.ts'
import {cited, freedom, indicator} from './records.ts'

const known = cited(indicator(), freedom)
const open = {...known, accessed: undefined}

test.each(styles)('$name has a place for the day where it is not known', (style) => {
  const forms = style.forms(open)
  const days = ['November 21, 2026', '21 November 2026', 'Nov. 21, 2026']
  for (const [index, {text}] of style.forms(known).entries()) {
    const withDay = toPlain(text)
    const day = days.find((one) => withDay.includes(one)) ?? 'no day'
    expect(toPlain(forms[index]?.text ?? [])).toBe(withDay.replace(day, '[date]'))
  }
  expect(forms.map(({text}) => toPlain(text)).join()).toContain('[date]')
})

test('says in which form a style wants the day', () => {
  const wanted = styles.map(({id, forms}) => [
    id,
    ...forms(open).flatMap(({text}) =>
      text.flatMap((node) => (node.type === 'day' ? node.form : []))
    )
  ])
  expect(wanted).toEqual([
    ['apa', 'american'],
    ['chicago', 'american', 'american'],
    ['oscola', 'british', 'british'],
    ['bluebook', 'bluebook'],
    ['plain', 'british']
  ])
})

test('files of references say nothing of a day nobody knows', () => {
  expect(toBibtex([open])).toBe(toBibtex([known]).replace('  urldate = {2026-11-21},\n', ''))
  expect(toRis([open])).toBe(toRis([known]).replace('Y2  - 2026/11/21\r\n', ''))
  const {accessed, ...rest} = toCslItem(known)
  expect(accessed).toBeDefined()
  expect(toCslItem(open)).toEqual(rest)
})
