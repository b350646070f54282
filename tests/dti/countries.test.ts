import english from 'i18n-iso-countries/langs/en.json' with {type: 'json'}
import {expect, test} from 'vitest'
import {countryName, countryOf} from '../../scripts/convert/countries.ts'

const codes = Object.keys(english.countries)

test('finds every country under every name the library has, in capitals and without accents', () => {
  for (const [code, listed] of Object.entries(english.countries)) {
    for (const name of [listed].flat()) {
      // The library gives it to both; it means the one that is named so officially.
      const expected = name === 'Congo' ? 'CG' : code
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
      for (const printed of [name, name.toUpperCase(), plain.toUpperCase()]) {
        expect([printed, countryOf(printed)?.code]).toEqual([printed, expected])
      }
    }
  }
})

test('finds every country under the name it gives it', () => {
  for (const code of codes) {
    const name = countryName(code)
    expect(countryOf(name ?? '')).toEqual({code, name})
    expect(countryOf((name ?? '').toUpperCase())).toEqual({code, name})
  }
  expect(new Set(codes.map(countryName)).size).toBe(codes.length)
})

test.for([
  ["COTE D'IVOIRE", 'CI'],
  ['CÔTE D’IVOIRE', 'CI'],
  ['CÔTE D`IVOIRE', 'CI'],
  ['IVORY COAST', 'CI'],
  ['HONG KONG', 'HK'],
  ['HONG KONG SAR, CHINA', 'HK'],
  ['Hong Kong (China)', 'HK'],
  ['MACAU', 'MO'],
  ['UNITED KINGDOM', 'GB'],
  ['UK', 'GB'],
  ['UNITED STATES', 'US'],
  ['UNITED STATES OF AMERICA', 'US'],
  ['U.S.A.', 'US'],
  ['SOUTH KOREA', 'KR'],
  ['KOREA', 'KR'],
  ['KOREA, REPUBLIC OF', 'KR'],
  ['KOREA (REPUBLIC OF)', 'KR'],
  ["KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", 'KP'],
  ["Korea, Dem. People's Rep.", 'KP'],
  ['VIET NAM', 'VN'],
  ['VIETNAM', 'VN'],
  ['SOCIALIST REPUBLIC OF VIET NAM', 'VN'],
  ['TÜRKİYE', 'TR'],
  ['Türkiye', 'TR'],
  ['TURKIYE', 'TR'],
  ['TURKEY', 'TR'],
  ['EUROPEAN UNION', 'EU'],
  ['TAIWAN', 'TW'],
  ['CHINESE TAIPEI', 'TW'],
  ['REPUBLIC OF CHINA', 'TW'],
  ["PEOPLE'S REPUBLIC OF CHINA", 'CN'],
  ['CHINA', 'CN'],
  ['KOSOVO', 'XK'],
  ['DR CONGO', 'CD'],
  ['D.R. CONGO', 'CD'],
  ['CONGO, DEM. REP.', 'CD'],
  ['CONGO (DEMOCRATIC REPUBLIC OF THE)', 'CD'],
  ['DEMOCRATIC REPUBLIC OF CONGO', 'CD'],
  ['CONGO', 'CG'],
  ['REPUBLIC OF THE CONGO', 'CG'],
  ['RUSSIA', 'RU'],
  ['RUSSIAN FEDERATION', 'RU'],
  ['CZECHIA', 'CZ'],
  ['CZECH REPUBLIC', 'CZ'],
  ['LAO PDR', 'LA'],
  ['LAOS', 'LA'],
  ["LAO PEOPLE'S DEMOCRATIC REPUBLIC", 'LA'],
  ['BOLIVIA', 'BO'],
  ['BOLIVIA (PLURINATIONAL STATE OF)', 'BO'],
  ['VENEZUELA, RB', 'VE'],
  ['IRAN', 'IR'],
  ['IRAN, ISLAMIC REPUBLIC OF', 'IR'],
  ['THE GAMBIA', 'GM'],
  ['GAMBIA, THE', 'GM'],
  ['BAHAMAS, THE', 'BS'],
  ['ST. LUCIA', 'LC'],
  ['SAINT LUCIA', 'LC'],
  ['ST KITTS & NEVIS', 'KN'],
  ['ST. VINCENT AND THE GRENADINES', 'VC'],
  ['TRINIDAD & TOBAGO', 'TT'],
  ['BOSNIA AND HERZEGOVINA', 'BA'],
  ['BOSNIA-HERZEGOVINA', 'BA'],
  ['SÃO TOMÉ AND PRÍNCIPE', 'ST'],
  ['SAO TOME & PRINCIPE', 'ST'],
  ['GUINEA-BISSAU', 'GW'],
  ['GUINEA', 'GN'],
  ['EQUATORIAL GUINEA', 'GQ'],
  ['TIMOR-LESTE', 'TL'],
  ['NORTH MACEDONIA', 'MK'],
  ['MOLDOVA', 'MD'],
  ['REPUBLIC OF MOLDOVA', 'MD'],
  ['BRUNEI', 'BN'],
  ['CABO VERDE', 'CV'],
  ['CAPE VERDE', 'CV'],
  ['ESWATINI', 'SZ'],
  ['SWAZILAND', 'SZ'],
  ['SLOVAK REPUBLIC', 'SK'],
  ['KYRGYZ REPUBLIC', 'KG'],
  ['SYRIA', 'SY'],
  ['TANZANIA', 'TZ'],
  ['UAE', 'AE'],
  ['NIGER', 'NE'],
  ['NIGERIA', 'NG'],
  ['DOMINICA', 'DM'],
  ['DOMINICAN REPUBLIC', 'DO'],
  ['CURAÇAO', 'CW'],
  ['KINGDOM OF SAUDI ARABIA', 'SA'],
  ['Republic of Kazakhstan', 'KZ'],
  ['Kazakhstan', 'KZ']
] as const)('reads %s as %s', ([printed, code]) => {
  expect(countryOf(printed)).toEqual({code, name: countryName(code)})
})

test('gives names one says, with their accents', () => {
  const said = ['CI', 'IR', 'KR', 'CD', 'TR', 'EU', 'XK', 'LA', 'ST'].map(countryName)
  expect(said).toEqual([
    'Côte d’Ivoire',
    'Iran',
    'South Korea',
    'Democratic Republic of the Congo',
    'Türkiye',
    'European Union',
    'Kosovo',
    'Laos',
    'São Tomé and Príncipe'
  ])
})

test('knows no country in other words', () => {
  for (const printed of ['', 'N/A', 'NA', 'KZ', 'RURITANIA', 'REPUBLIC OF', 'THE', '—', 'of the']) {
    expect([printed, countryOf(printed)]).toEqual([printed, undefined])
  }
  expect(countryOf('KAZAKHSTAN '.repeat(100_000))).toBeUndefined()
  expect(countryName('ZZ')).toBeUndefined()
})
