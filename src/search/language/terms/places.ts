/** Countries and cities in their scripts and older names. */
import type {Term} from './term.ts'

export const places: readonly Term[] = [
  {
    country: 'KZ',
    say: ['Kazakhstan', 'Казахстан', 'Қазақстан', 'Qazaqstan'],
    ask: ['Kazakstan', 'Kazahstan', 'Kasachstan', 'Казакстан', 'KZ', 'РК', 'ҚР'],
    reason: 'its name in its scripts, and in the Latin alphabet that is being introduced'
  },
  {
    country: 'KZ',
    say: ['қаз', 'KA3'],
    ask: ['kaz', 'qaz', 'каз'],
    reason:
      'the second domain of the country, in Cyrillic letters that many cannot type; one text took it for `.KA3`'
  },
  {
    country: 'KZ',
    say: ['Nur-Sultan', 'Нур-Султан', 'Нұр-Сұлтан', 'Astana', 'Астана'],
    ask: ['Nursultan', 'Нурсултан', 'Акмола', 'Akmola', 'Tselinograd', 'Целиноград'],
    reason: 'the capital was Nur-Sultan from 2019 to 2022; `Nursultan` alone is a first name'
  },
  {
    country: 'KZ',
    say: ['Almaty', 'Алматы', 'Alma-Ata', 'Алма-Ата'],
    ask: ['Almata'],
    reason: 'Kazakh and older Russian name'
  },
  {
    country: 'KZ',
    say: ['Aktobe', 'Актобе', 'Ақтөбе'],
    ask: ['Aqtobe', 'Aktyubinsk', 'Актюбинск'],
    reason: 'Kazakh and older Russian name'
  },
  {
    country: 'KZ',
    say: ['Uralsk', 'Уральск'],
    ask: ['Орал', 'Oral city'],
    reason: 'Kazakh and Russian name; `oral` is also an English word'
  },
  {
    country: 'KZ',
    say: ['Shymkent', 'Шымкент'],
    ask: ['Chimkent', 'Чимкент'],
    reason: 'Kazakh and older Russian spelling'
  },
  {
    country: 'KZ',
    say: ['Atyrau', 'Атырау'],
    reason: 'two scripts'
  },
  {
    country: 'KZ',
    say: ['Karaganda', 'Караганда', 'Қарағанды'],
    ask: ['Qaragandy', 'Karagandy'],
    reason: 'Kazakh and Russian name'
  },
  {
    country: 'KZ',
    say: ['Kostanai', 'Kostanay', 'Костанай', 'Қостанай'],
    ask: ['Qostanay', 'Кустанай'],
    reason: 'Kazakh and Russian name'
  },
  {
    country: 'KZ',
    say: ['Pavlodar', 'Павлодар'],
    reason: 'two scripts'
  }
]
