/** A page is built before anybody reads it: the day of access is left to the reader. */
import {expect, test} from 'vitest'
import {toBibtex} from '../../src/citations/bibtex.ts'
import {toCslItem, toRis} from '../../src/citations/files.ts'
import {dayForms} from '../../src/citations/date.ts'
import {styles} from '../../src/citations/styles/index.ts'
import {toPlain} from '../../src/citations/styles/rich.ts'
import {cited, citedLaw, freedom, indicator} from './records.ts'

const known = cited(indicator(), freedom)
const open = {...known, accessed: undefined}

test.each(styles)('$name has a place for the day where it is not known', (style) => {
  const forms = style.forms(open)
  const day = dayForms[style.day]('2026-11-21')
  for (const [index, {text}] of style.forms(known).entries()) {
    expect(toPlain(forms[index]?.text ?? [])).toBe(toPlain(text).replace(day, '[date]'))
  }
  expect(forms.map(({text}) => toPlain(text)).join()).toContain('[date]')
})

test.each(styles)('$name writes the day in the form that it declares', ({day, forms}) => {
  const wanted = forms(open).flatMap(({text}) =>
    text.flatMap((node) => (node.type === 'day' ? node.form : []))
  )
  expect(new Set(wanted)).toEqual(new Set([day]))
})

test('files give the day on which the text was taken, where no reader has one', () => {
  const taken = cited(indicator(), freedom, {day: '2026-10-01', accessed: undefined})
  expect(toBibtex(taken)).toContain('urldate = {2026-10-01}')
  expect(toRis(taken)).toContain('Y2  - 2026/10/01')
  const law = {
    ...citedLaw({title: 'On Communications', address: '/laws/kz/on-communications/'}),
    accessed: undefined,
    taken: '2026-10-02'
  }
  expect(toBibtex(law)).toContain('urldate = {2026-10-02}')
  // Some programs would take it for the day of the law.
  expect(toRis(law)).not.toContain('2026/10/02')
  expect(toCslItem(law).accessed).toEqual({'date-parts': [[2026, 10, 2]]})
  const saved = cited(indicator(), {...freedom, saved: '2026-09-30'}, {day: '2026-10-01'})
  expect(toRis({...saved, accessed: undefined})).toContain('Y2  - 2026/09/30')
})

test('files of references say nothing of a day nobody knows', () => {
  expect(toBibtex(open)).toBe(toBibtex(known).replace('  urldate = {2026-11-21},\n', ''))
  expect(toRis(open)).toBe(toRis(known).replace('Y2  - 2026/11/21\r\n', ''))
  const {accessed, ...rest} = toCslItem(known)
  expect(accessed).toBeDefined()
  expect(toCslItem(open)).toEqual(rest)
})
