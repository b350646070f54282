/** Ministries, agencies, companies, unions and parties: names, acronyms, translations. */
import type {Term} from './term.ts'

export const bodies: readonly Term[] = [
  {
    country: '*',
    say: ['Eurasian Economic Union', 'EAEU', 'EEU', 'ЕАЭС', 'Евразийский экономический союз'],
    ask: ['ЕАЭО', 'Еуразиялық экономикалық одақ', 'EurAsEC'],
    reason: 'acronyms in English, Russian and Kazakh'
  },
  {
    country: '*',
    say: ['Eurasian Economic Commission', 'EEC Board', 'ЕЭК'],
    reason: 'acronyms'
  },
  {
    country: '*',
    say: ['World Trade Organization', 'WTO', 'ВТО'],
    ask: ['ДСҰ'],
    reason: 'acronyms in English, Russian and Kazakh'
  },
  {
    country: '*',
    say: [
      'International Telecommunication Union',
      'International Telecommunications Union',
      'ITU',
      'МСЭ'
    ],
    reason: 'the sources write its name in two ways'
  },
  {
    country: '*',
    say: ['General Data Protection Regulation', 'GDPR'],
    reason: 'acronym'
  },
  {
    country: '*',
    say: [
      'Radio Free Europe',
      'RFE/RL',
      'Radio Azattyk',
      'Azattyq',
      'Radio Liberty',
      'Азаттык',
      'Азаттық'
    ],
    reason: 'its Kazakh service goes by its own name in the notes'
  },
  {
    country: 'KZ',
    say: [
      'National Security Committee',
      'NSC',
      'KNB',
      'КНБ',
      'Комитет национальной безопасности',
      'Ұлттық қауіпсіздік комитеті',
      'ҰҚК'
    ],
    reason:
      'English, Russian and Kazakh name and acronym; `KNB` is the Russian acronym in Latin letters'
  },
  {
    country: 'KZ',
    say: [
      'Ministry of Digital Development',
      'MDDIAI',
      'МЦРИАП',
      'Министерство цифрового развития',
      'Цифрлық даму министрлігі'
    ],
    ask: ['ЦДИАӨМ', 'digital ministry', 'ICT ministry'],
    reason: 'the sources spell the rest of its name in several ways'
  },
  {
    country: 'KZ',
    say: [
      'Ministry of Information and Social Development',
      'MISD',
      'МИОР',
      'Министерство информации и общественного развития'
    ],
    reason: 'English and Russian name and acronym'
  },
  {
    country: 'KZ',
    say: [
      'Ministry of Information and Communication',
      'Ministry of Information and Communications',
      'MIC',
      'МИК',
      'Министерство информации и коммуникаций'
    ],
    reason: 'English and Russian name and acronym of the ministry abolished in 2019'
  },
  {
    country: 'KZ',
    say: ['State Technical Service', 'STS', 'ГТС', 'Государственная техническая служба'],
    ask: ['Мемлекеттік техникалық қызмет'],
    reason: 'English and Russian name and acronym'
  },
  {
    country: 'KZ',
    say: [
      'Prosecutor General',
      'General Prosecutor',
      'Генеральная прокуратура',
      'Генеральный прокурор'
    ],
    ask: ['Генпрокуратура', 'Бас прокуратура', 'GPO', 'attorney general'],
    reason: 'the sources turn the name both ways'
  },
  {
    country: 'KZ',
    say: ['Kazakhtelecom', 'Kazakh Telecom', 'Казахтелеком', 'Қазақтелеком'],
    reason: 'three scripts; written as two words by some'
  },
  {
    country: 'KZ',
    say: [
      'Democratic Choice of Kazakhstan',
      'DVK',
      'DCK',
      'ДВК',
      'Демократический выбор Казахстана'
    ],
    reason: 'the sources use the acronym of the Russian and of the English name'
  },
  {
    country: 'KZ',
    say: ['Koshe Partiyasy', 'Kashe Partyasy', 'Көше партиясы', 'Street Party'],
    reason: 'the sources spell the name in three ways and translate it'
  },
  {
    country: 'KZ',
    say: ['Central Election Commission', 'ЦИК'],
    reason: 'notes print the Russian acronym'
  },
  {
    country: 'KZ',
    say: ['Ministry of Internal Affairs', 'МВД'],
    ask: ['interior ministry', 'ІІМ'],
    reason: 'notes print the Russian acronym'
  },
  {
    country: 'KZ',
    say: ['Ministry of Justice', 'Минюст', 'Министерство юстиции'],
    ask: ['Әділет министрлігі'],
    reason: 'notes print the Russian short name'
  }
]
