/** Terms of art: what laws, databases and readers call one thing. */
import type {Term} from './term.ts'

export const concepts: readonly Term[] = [
  {
    country: '*',
    say: [
      'data localisation',
      'local processing requirement',
      'data residency',
      'local storage of data',
      'localisation of data',
      'локализация данных',
      'деректерді локализациялау'
    ],
    ask: ['data location', 'server localisation', 'хранение данных в стране'],
    reason: 'the database calls `local processing requirement` what lawyers call data localisation'
  },
  {
    country: '*',
    say: [
      'personal data',
      'data protection',
      'data privacy',
      'персональные данные',
      'дербес деректер'
    ],
    ask: [
      'personal information',
      'PII',
      'жеке деректер',
      'ПД',
      'защита данных',
      'деректерді қорғау'
    ],
    reason:
      'what the laws call personal data and its protection, English calls data protection or privacy'
  },
  {
    country: '*',
    say: ['data protection officer', 'DPO', 'personal data compliance officer'],
    ask: ['ответственный за обработку персональных данных', 'privacy officer'],
    reason: 'one office under several names'
  },
  {
    country: '*',
    say: ['data protection impact assessment', 'impact assessment', 'DPIA'],
    ask: ['оценка воздействия'],
    reason: 'the acronym is as usual as the name'
  },
  {
    country: '*',
    say: [
      'cross-border transfer',
      'cross-border data transfer',
      'cross-border data flow',
      'transfer of data across borders',
      'conditional flow regime',
      'трансграничная передача'
    ],
    ask: [
      'international transfer',
      'transborder transfer',
      'abroad',
      'data export',
      'за рубеж',
      'за границу',
      'шетелге'
    ],
    reason: 'the database speaks of flows, laws speak of transfers, people of what goes abroad'
  },
  {
    country: '*',
    say: ['data retention', 'data-retention', 'retention of data', 'хранение данных'],
    ask: ['деректерді сақтау', 'logs retention'],
    reason: 'one term in three languages'
  },
  {
    country: '*',
    say: [
      'internet shutdown',
      'internet blackout',
      'internet shut down',
      'network shutdown',
      'отключение интернета'
    ],
    ask: ['шатдаун', 'интернетті өшіру', 'internet cut', 'kill switch'],
    reason: 'several names for one event'
  },
  {
    country: '*',
    say: [
      'website blocking',
      'blocking of websites',
      'blocked websites',
      'blocking or filtering',
      'блокировка сайтов'
    ],
    ask: ['web filtering', 'сайттарды бұғаттау', 'blocked sites'],
    reason: 'several names for one act'
  },
  {
    country: '*',
    say: ['safe harbour'],
    ask: ['безопасная гавань', 'intermediary immunity', 'hosting exemption'],
    reason: 'a term of art; translations of it are typed'
  },
  {
    country: '*',
    say: ['e-commerce', 'electronic commerce', 'электронная коммерция', 'электронная торговля'],
    ask: ['online shops', 'marketplace', 'электрондық коммерция'],
    reason: 'the short and the long name'
  },
  {
    country: '*',
    say: ['internet service provider', 'ISP', 'интернет-провайдер'],
    ask: ['провайдер'],
    reason: 'acronym'
  },
  {
    country: '*',
    say: ['virtual private network', 'VPN'],
    reason: 'acronym'
  },
  {
    country: '*',
    say: ['man-in-the-middle', 'machine-in-the-middle', 'MITM', 'человек посередине'],
    reason: 'the sources use both names of the attack, and its acronym'
  },
  {
    country: '*',
    say: ['distributed denial-of-service', 'DDoS'],
    ask: ['ДДоС', 'denial of service'],
    reason: 'acronym'
  },
  {
    country: '*',
    say: ['local content', 'LCR', 'местное содержание'],
    ask: ['domestic content', 'жергілікті қамту', 'buy national'],
    reason: 'the acronym of trade law'
  },
  {
    country: '*',
    say: ['user identity requirement'],
    ask: ['real-name registration', 'real name policy', 'identification of users'],
    reason: 'what the database calls it, and what others do'
  },
  {
    country: '*',
    say: ['anonymous comments', 'анонимные комментарии'],
    ask: ['жасырын пікірлер'],
    reason: 'a phrase of the notes in Russian, of the text in English'
  },
  {
    country: '*',
    say: ['internet', 'интернет'],
    ask: ['ғаламтор'],
    reason: 'one word in three languages'
  },
  {
    country: '*',
    say: ['informatization', 'информатизация', 'ақпараттандыру'],
    ask: ['informatisation'],
    reason: 'a word of post-Soviet law, in its three languages'
  },
  {
    country: '*',
    say: ['criminal code', 'уголовный кодекс', 'УК'],
    ask: ['penal code', 'қылмыстық кодекс'],
    reason: 'one law in three languages'
  },
  {
    country: '*',
    say: [
      'administrative code',
      'code of administrative offences',
      'code on administrative offences',
      'code on administrative infractions',
      'On Administrative Infractions',
      'кодекс об административных правонарушениях',
      'КоАП'
    ],
    ask: ['әкімшілік құқық бұзушылық туралы кодекс', 'administrative violations code'],
    reason: 'several translations of one law'
  },
  {
    country: '*',
    say: ['defamation', 'libel', 'клевета'],
    ask: ['slander', 'жала'],
    reason: 'the report uses both words for one offence'
  }
]
