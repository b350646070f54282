import fc from 'fast-check'
import {expect, test} from 'vitest'
import {nameId, namesOf, pillarOf} from '../../scripts/convert/dti/pillars.ts'
import {pillars} from '../../src/model/pillars.ts'

test('has the twelve pillars, each with an id of its own and without a number', () => {
  const ids = pillars.map(({id}) => id)
  expect(ids).toHaveLength(12)
  expect(new Set(ids).size).toBe(12)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('finds each pillar under each of its names, and no two under one', () => {
  for (const pillar of pillars) {
    for (const name of namesOf(pillar)) {
      expect([name, pillarOf(name)?.id]).toEqual([name, pillar.id])
      expect([name, pillarOf(name.toUpperCase())?.id]).toEqual([name, pillar.id])
    }
  }
})

test.for([
  ['Telecom infrastructure & competition', 'telecom'],
  ['Telecom infrastructure and competition', 'telecom'],
  ['Domestic Data policies', 'domestic-data-policies'],
  ['Cross border data policies', 'cross-border-data-policies'],
  ['Cross\u2011border\u00a0data  policies.', 'cross-border-data-policies'],
  ['Tariffs & trade defense measures applied on ICT goods', 'tariffs'],
  ['Intellectual Property Rights', 'intellectual-property'],
  ['Foreign direct investment in sectors relevant to digital trade', 'foreign-direct-investment'],
  [
    'Quantitative trade restrictions for ICT goods & online services',
    'quantitative-trade-restrictions'
  ],
  ['Intermediate liability', 'intermediary-liability']
] as const)('reads the pillar %s as %s', ([printed, id]) => {
  expect(pillarOf(printed)?.id).toBe(id)
})

test('knows no pillar in other words', () => {
  expect(pillarOf('Data policies')).toBeUndefined()
  expect(pillarOf('')).toBeUndefined()
})

test.for([
  ['Safe harbour for intermediaries', 'Safe harbor for intermediaries'],
  ['Threshold for ‘De Minimis’ rule', 'Threshold for "de minimis" rule'],
  ['Localisation and labour', 'Localization & Labor'],
  ['Licensing scheme for e-commerce providers', 'Licensing scheme for eCommerce providers'],
  ['Data protection officer (DPO) duty', 'Data Protection Officer duty'],
  ['Users’ data', "Users' data"],
  ['Presence of an independent telecom authority', 'Presence of independent telecom authority'],
  [
    'Requirement to perform an impact assessment (DPIA) or have a data protection officer (DPO)',
    'Requirement to perform a Data Protection Impact Assessment (DPIA) or have a Data Protection Officer (DPO)'
  ],
  ['Présence d’une autorité', "Presence d'une autorite"]
] as const)('gives %s and %s one id', ([one, other]) => {
  expect(nameId(other)).toBe(nameId(one))
})

test.for([
  [
    'Safe harbour for intermediaries for copyright infringement',
    'Safe harbour for intermediaries for any activity other than copyright infringement'
  ],
  ['Lack of participation in the treaty (WCT)', 'Lack of participation in the treaty (WPPT)'],
  ['数据本地化', '数据保护']
] as const)('keeps %s apart from %s', ([one, other]) => {
  expect(nameId(other)).not.toBe(nameId(one))
})

test('cuts ids at a word', () => {
  expect(nameId('Minimum period for data retention')).toBe('minimum-period-for-data-retention')
  expect(nameId('Requirement to allow the government to access personal data collected')).toBe(
    'requirement-to-allow-the-government-to-access-personal-data'
  )
  expect(nameId('5G networks')).toBe('name-5g-networks')
})

test('gives every name an id that is an anchor, and the same one twice', () => {
  const names = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom(
      '中华人民共和国',
      'Қазақстан заңы',
      '—',
      '5G',
      '🙂',
      'ß',
      'x'.repeat(500),
      '(A)',
      '(('
    )
  )
  fc.assert(
    fc.property(names, (name) => {
      const id = nameId(name)
      expect(id).toMatch(/^[a-z][a-z0-9-]{0,59}$/)
      expect(nameId(name)).toBe(id)
      expect(nameId(` ${name.toUpperCase()} `).length).toBeGreaterThan(0)
    })
  )
})
