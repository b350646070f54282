/** Names of countries beyond those that lists of countries have: in full, in short, and older ones. */
import type {Term} from './term.ts'

export const countries: readonly Term[] = [
  {
    country: 'AE',
    say: ['United Arab Emirates', 'UAE', 'ОАЭ'],
    reason: 'acronyms'
  },
  {
    country: 'BY',
    say: ['Belarus', 'Беларусь', 'Белоруссия'],
    ask: ['Byelorussia'],
    reason: 'older names, and the usual Russian one'
  },
  {
    country: 'CN',
    say: ['China', 'People’s Republic of China', 'PRC', 'Китай', 'КНР'],
    reason: 'full name and acronyms'
  },
  {
    country: 'CZ',
    say: ['Czechia', 'Czech Republic', 'Чехия'],
    reason: 'full and short name'
  },
  {
    country: 'GB',
    say: ['United Kingdom', 'UK', 'Great Britain', 'Великобритания'],
    ask: ['Britain'],
    reason: 'full and short name, and acronym'
  },
  {
    country: 'IN',
    say: ['India', 'Индия'],
    ask: ['Bharat'],
    reason: 'its own name in Latin letters'
  },
  {
    country: 'KG',
    say: ['Kyrgyzstan', 'Kyrgyz Republic', 'Кыргызстан', 'Кыргызская Республика', 'Киргизия'],
    ask: ['Kirgizstan', 'Kirghizia', 'Qırğızstan'],
    reason: 'full and short name; Russian has two words for it'
  },
  {
    country: 'KR',
    say: ['South Korea', 'Republic of Korea', 'Южная Корея', 'Республика Корея'],
    reason: 'full and short name'
  },
  {
    country: 'MD',
    say: ['Moldova', 'Republic of Moldova', 'Молдова', 'Молдавия'],
    reason: 'full and short name; Russian has two words for it'
  },
  {
    country: 'RU',
    say: ['Russia', 'Russian Federation', 'Россия', 'Российская Федерация'],
    ask: ['Rossiya', 'РФ'],
    reason: 'full and short name, and acronym'
  },
  {
    country: 'TM',
    say: ['Turkmenistan', 'Туркменистан', 'Туркмения'],
    reason: 'Russian has two words for it'
  },
  {
    country: 'TR',
    say: ['Turkey', 'Türkiye', 'Турция'],
    reason: 'its own name became the official one in English in 2022'
  },
  {
    country: 'US',
    say: ['United States', 'United States of America', 'USA', 'США'],
    ask: ['US', 'America'],
    reason: 'full and short name, and acronyms'
  },
  {
    country: 'UZ',
    say: ['Uzbekistan', 'Узбекистан', 'Oʻzbekiston'],
    ask: ['O‘zbekiston', 'Ozbekiston'],
    reason: 'its own name has a letter that few keyboards have'
  },
  {
    country: 'VN',
    say: ['Vietnam', 'Viet Nam', 'Вьетнам'],
    reason: 'written as one word and as two'
  }
]
