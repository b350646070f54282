/** Laws by their short names and numbers. */
import type {Term} from './term.ts'

export const laws: readonly Term[] = [
  {
    country: 'KZ',
    say: [
      'Law on Communications',
      'Law on Communication',
      'Law of the Republic of Kazakhstan on Communication',
      'Law of the Republic of Kazakhstan on Communications',
      'Communications Law',
      '567-II',
      'закон о связи',
      'О связи'
    ],
    ask: ['байланыс туралы', 'telecommunications law'],
    reason: 'the sources print the name of law No. 567-II with and without s, in two languages'
  },
  {
    country: 'KZ',
    say: ['Law on Personal Data', 'Personal Data Law', '94-V'],
    ask: [
      'закон о персональных данных',
      'дербес деректер және оларды қорғау',
      'data protection law',
      'privacy law'
    ],
    reason: 'short names of law No. 94-V on personal data and its protection'
  },
  {
    country: 'KZ',
    say: ['417-V', '418-V'],
    ask: ['об информатизации', 'ақпараттандыру туралы'],
    reason: 'the sources disagree on the number of the Law on Informatization'
  },
  {
    country: 'KZ',
    say: ['Law on National Security', '527-IV', 'О национальной безопасности Республики Казахстан'],
    ask: ['закон о национальной безопасности', 'ұлттық қауіпсіздік туралы'],
    reason: 'name and number of one law'
  }
]
