import {expect, test} from 'vitest'
import {isLawTitle, isSentence, mayBeTitle, roleOf} from '../../scripts/convert/dti/titles.ts'
import type {Timeframe} from '../../src/model/fields.ts'

const none: Timeframe = {kind: 'not-applicable', printed: 'N/A'}
const reported: Timeframe = {
  kind: 'events',
  printed: 'Reported in 2020',
  events: [{kind: 'reported', date: '2020'}]
}
const since: Timeframe = {
  kind: 'events',
  printed: 'Since 2013',
  events: [{kind: 'since', date: '2013'}]
}

test.for([
  'Lack of intermediary liability framework in place beyond copyright infringement',
  'Lack of participation in the WTO Government Procurement Agreement',
  'Presence of Internet shutdowns',
  'Complaints on telecom licensing requirements',
  'Blocking of websites',
  'De minimis threshold',
  'Restrictions on foreign investment under the Telecommunications Act',
  'Limited enforcement of the Copyright Law',
  'No data protection law',
  'Average tariff on ICT goods'
])('takes %s for a heading where no law is dated', (title) => {
  expect(roleOf(title, none, 'sub')).toBe('heading')
  expect(roleOf(title, reported, 'sub')).toBe('heading')
  expect(roleOf(title, undefined, 'sub')).toBe('heading')
})

test.for([
  'Law on Communications',
  'Advertisement Law',
  'Digital Economy Act 2017',
  'Limited Liability Companies Act',
  'No. 94-V on Personal Data',
  'Resolution of the Government No. 246',
  'Regulation (EU) 2016/679',
  'Free Trade Agreement with Chile',
  'The Code of the Republic of Kazakhstan «On Administrative Infractions»',
  'Закон о валютном регулировании',
  'Loi relative à la confiance dans l’économie numérique',
  'Ley 1581 de 2012',
  'Lei Geral de Proteção de Dados',
  'Telekommunikationsgesetz',
  '网络安全法',
  '個人情報の保護に関する法律',
  '전기통신사업법'
])('takes %s for an instrument without a date', (title) => {
  expect(roleOf(title, none, 'sub')).toBe('instrument')
  expect(roleOf(title, reported, 'sub')).toBe('instrument')
})

test('takes what is in force since a date for an instrument, whatever its name', () => {
  expect(roleOf('WTO Telecom Reference Paper', since, 'sub')).toBe('instrument')
  expect(roleOf('WTO Telecom Reference Paper', none, 'sub')).toBe('heading')
  const unread: Timeframe = {kind: 'unread', printed: 'Since Mai 2013'}
  expect(roleOf('WTO Telecom Reference Paper', unread, 'sub')).toBe('instrument')
})

test('takes a title that repeats its sub-pillar for a heading', () => {
  const title = 'Electronic Signatures Act (ESA)'
  expect(roleOf(title, none, 'electronic signatures act')).toBe('heading')
  expect(roleOf(title, none, 'electronic signatures')).toBe('instrument')
})

test('tells sentences from names', () => {
  expect(isSentence('Art. 7 of the Act requires a licence.')).toBe(true)
  expect(isSentence('According to Art. 7 of Law No. 167-VІ SAM')).toBe(true)
  expect(isSentence('Such a person has the following duties:')).toBe(true)
  expect(isSentence('Law of July 5, 2004 No. 567-II "On Communications".')).toBe(false)
  expect(isSentence('Law on the Rights of Users')).toBe(false)
  expect(mayBeTitle('Law of the Republic of Kazakhstan of July 5, 2004 "On Communications".')).toBe(
    true
  )
  expect(mayBeTitle('Operators in the country, with no exception, without a licence.')).toBe(false)
  expect(isLawTitle('Law No. 94-V provides a regime of data protection')).toBe(false)
})
