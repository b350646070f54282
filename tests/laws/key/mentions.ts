/**
 * Every mention of a law on the pages named, found by eye, with the law it
 * names. A law is a word of ours: the register has to bring together what is
 * one word here, and nothing else. `none` stands for a mention that no reader
 * of these texts can resolve; it belongs on the list of the unresolved.
 *
 * Not a mention: a lower-case `the law` or `the decree` that only points back,
 * a kind of law in general (`Kazakh law`, `data protection laws`), a headline.
 * `*` stands for any anchor of an article.
 */
export type Found = readonly [anchor: string, words: string, law: string, articles?: string]

export const mentions: Readonly<Record<string, readonly Found[]>> = {
  'liability other than copyright': [['p1', 'Agreement on Enhanced Partnership', 'eu agreement']],
  certificate: [
    ['basis-1', 'Law on Communications', 'communications'],
    ['p1', 'Law on Communications', 'communications']
  ],
  'data retention': [
    ['basis-1', 'Law on Amendments and Additions', 'information amendments'],
    ['p1', 'Law on Amendments and Additions', 'information amendments']
  ],
  'data protection officer': [
    ['basis-1', 'Law of the Republic of Kazakhstan of 21 May 2013', 'personal data'],
    ['p1', 'Law No. 94-V', 'personal data', 'Art. 25.2(10)'],
    ['p1', 'Art. 25.3', 'personal data', 'Art. 25.3']
  ],
  'data protection framework': [
    ['basis-1', 'Law of the Republic of Kazakhstan of 21 May 2013', 'personal data'],
    ['basis-2', 'Law on Amendments and Additions', 'digital technologies'],
    ['p1', 'Law No. No. 94-V', 'personal data'],
    ['p1', 'Personal Data Law', 'personal data'],
    ['p1', 'Amendment Law was', 'digital technologies'],
    ['p1', 'Amendment Law introduces', 'digital technologies'],
    ['p1', 'Amendment Law further', 'digital technologies']
  ],
  'infrastructure requirement': [
    ['basis-1', 'Law of the Republic of Kazakhstan on Communication', 'communications'],
    ['p1', 'Law of the Republic of Kazakhstan on Communications', 'communications', 'Art. 21']
  ],
  'conditional flow': [
    ['basis-1', 'Law of the Republic of Kazakhstan of 21 May 2013', 'personal data'],
    ['p1', 'Personal Data Law (Art. 12.2)', 'personal data', 'Art. 12.2'],
    ['p1', 'Law, a copy', 'personal data', 'Art. 16.2'],
    ['p1', 'Personal Data Law, if', 'personal data', 'Art. 16.3']
  ],
  'local processing: personal data': [
    ['basis-1', 'Law of the Republic of Kazakhstan of 21 May 2013', 'personal data'],
    ['basis-2', 'Decree of the Government', 'data measures'],
    ['p1', 'Personal Data Law, personal', 'personal data', 'Art. 12.2'],
    ['p1', 'Personal Data Law, the', 'personal data', 'Subparagraph 4) of Art. 26'],
    ['p1', 'Rules for the Implementation', 'data measures'],
    ['p1', 'Decree No. 909', 'data measures'],
    ['p1', 'Rules were', 'data measures'],
    ['p1', 'Rules, it', 'data measures', 'paragraph 10']
  ],
  'local processing: subscribers': [
    ['basis-1', 'Resolution of the Government', 'resolution 246'],
    ['p1', 'Resolution No. 246', 'resolution 246', 'Paragraph 6-1']
  ],
  'local processing: domains': [
    ['basis-1', 'Law of the Republic of Kazakhstan No. 418-V', 'informatization'],
    ['basis-2', 'Order No. 88-b', 'domain space'],
    ['p1', 'Law on Informatization', 'informatization', 'Art. 56-1'],
    ['p2', 'Regulations for the Allocation', 'domain space', 'Clauses 7 and 8']
  ],
  'telecom licences': [
    ['basis-1', 'Law on Licensing', 'licensing'],
    ['basis-2', 'Law on Permissions and Notifications', 'permissions'],
    ['p1', 'Law on Licensing', 'licensing'],
    ['p1', 'Law on Permissions and Notifications', 'permissions']
  ],
  'reference paper': [
    ['basis-1', 'WTO Telecom Reference Paper', 'reference paper'],
    ['p1', 'Telecom Reference Paper', 'reference paper']
  ],
  'domain names': [
    ['basis-1', 'Law of the Republic of Kazakhstan No. 417-V', 'informatization'],
    ['p1', 'Law on Informatization', 'informatization', 'Art. 56']
  ],
  'online payments': [
    ['basis-1', 'Law No. 167', 'currency'],
    ['p1', 'Law No. 167', 'currency', 'Art. 7'],
    ['p1', 'Law No. 57 of 2005', 'monetary 2005']
  ],
  'e-commerce licences': [
    ['basis-1', 'Law On the regulation', 'trading'],
    ['basis-2', 'Order On approval', 'domestic trade'],
    ['basis-3', 'Order On approval', 'notifications'],
    ['p1', 'Law No. 544', 'trading', 'subparagraph 4-1 of Art. 7'],
    ['p1', 'Rules of Domestic Trade', 'domestic trade'],
    ['p1', 'Order No. 264', 'domestic trade'],
    ['p1', 'Rules mandate', 'domestic trade', 'Arts. 105-1 and 106-1'],
    ['p1', 'Order No. 4', 'notifications', 'Annex 3-10']
  ],
  'product safety': [
    ['basis-1', 'Law on Communication', 'communications'],
    ['p1', 'Law on Communication', 'communications', 'Article 16']
  ],
  'export restrictions': [
    ['basis-1', 'Decision No. 134', 'single list'],
    ['p1', 'Decision of the Board', 'single list'],
    ['p1', 'Decision has', 'single list'],
    ['p1', 'Decision, the', 'single list']
  ],
  'import restrictions': [['basis-1', 'Decision No. 134', 'single list']],
  'local content': [
    ['basis-1', 'Law No. 418-V', 'informatization'],
    ['basis-2', 'Order of the Minister', 'trusted software'],
    ['p1', 'Informatization Law', 'informatization', 'Art. 7.6'],
    ['p1', 'Order of the Minister', 'trusted software']
  ],
  'online advertising': [
    ['basis-1', 'Advertisement Law', 'advertising'],
    ['p1', 'Advertisement Law', 'advertising', 'Art. 7']
  ],
  'shutdowns: dataset': [],
  // The report has the same sentence (A3), and names the order in a note.
  blocking: [['p1', 'new rules for blocking', 'joint order']],
  'user identity': [
    ['basis-1', 'Law on Amendments and Additions', 'information amendments'],
    ['p1', 'Law on Amendments and Additions', 'information amendments']
  ],
  monitoring: [
    ['basis-1', 'Law of the Republic of Kazakhstan of July 5', 'communications'],
    ['basis-2', 'Code of the Republic', 'administrative code'],
    ['p1', 'Communications Law', 'communications'],
    ['p1', 'administrative code', 'administrative code']
  ],
  'liability copyright': [['p1', 'Agreement on Enhanced Partnership', 'eu agreement']],
  report: [
    ['p1', 'Rules of Registration', 'domain rules'],
    ['p6', 'Rules of Registration', 'domain rules']
  ],
  A1: [],
  A2: [],
  A3: [
    ['p5', '2018 decree', 'none'],
    ['p7', 'new rules for blocking', 'joint order'],
    ['p8', '2016 law', 'extremism amendments'],
    ['p10', 'Law on National Security', 'national security'],
    ['n11', 'Постановление Правительства', 'decree 457'],
    ['n11', 'Decree of the Government', 'decree 457'],
    ['n12', 'Government Decree #630', 'decree 630'],
    ['n14', 'Закон Республики', 'communications'],
    ['n14', 'Law of the Republic', 'communications', 'Article 41-1.1-2'],
    ['n15', 'Government Decree on reorganization', 'decree 630'],
    ['n16', 'Закон Республики', 'communications'],
    ['n16', 'Law of the Republic', 'communications', 'Article 41-1.1-2'],
    ['n17', 'приказ Председателя', 'joint order'],
    ['n17', 'order of the Chairman', 'joint order'],
    ['n18', 'Law on amendments and addenda', 'extremism amendments'],
    ['n19', 'Закон Республики', 'internal affairs amendments'],
    ['n19', 'On Amendments and Additions', 'internal affairs amendments'],
    ['n20', 'Закон Республики', 'national security'],
    ['n20', 'On National Security', 'national security'],
    ['n21', 'Постановление Правительства', 'decree 457'],
    ['n21', 'On Certain Issues', 'decree 457'],
    ['n22', 'Закон Республики', 'information amendments'],
    ['n22', 'On Information and Communications', 'information amendments', 'Article 9-2']
  ],
  A4: [
    ['p4', 'Law on Permissions and Notifications', 'permissions'],
    ['p4', 'Law on National Security', 'national security'],
    ['n5', 'Securities Exchange Act of 1934', 'securities exchange']
  ],
  A5: [['p3', '2015 law', 'none']],
  B1: [['p5', 'criminal code', 'criminal code', 'Article 274']],
  B2: [
    ['p4', 'Rules of Registration', 'domain rules'],
    ['p5', 'new rules for the monitoring', 'none']
  ],
  B3: [
    ['p4', 'Mass Media Law', 'mass media'],
    ['p5', 'Mass Media Law', 'mass media'],
    ['p5', 'criminal code', 'criminal code'],
    ['p6', 'Communications Law', 'communications'],
    ['p6', 'administrative code', 'administrative code'],
    ['n1', 'On approval of the Rules', 'domain rules'],
    ['n4', 'About the Media', 'mass media'],
    ['n6', 'Закон Республики', 'communications'],
    ['n6', 'Law of the Republic', 'communications'],
    ['n7', 'Кодекс Республики', 'administrative code'],
    ['n7', 'Code of the Republic', 'administrative code'],
    ['n8', 'Закон Республики', 'communications'],
    ['n8', 'Law of the Republic', 'communications']
  ],
  B4: [['p2', '2017 law', 'none']],
  B5: [],
  B6: [],
  B7: [],
  B8: [
    ['p2', 'administrative code', 'administrative code', 'Article 488'],
    ['p2', 'public assembly law', 'none'],
    ['p3', 'administrative code', 'administrative code'],
    ['p3', 'law on public oversight', 'none'],
    ['n1', 'Закона Республики', 'prosecution', 'статьи 31'],
    ['n1', 'Law of the Republic', 'prosecution', 'Article 31']
  ],
  C1: [
    ['p1', 'constitution', 'constitution'],
    ['n2', 'http://adilet.zan.kz/rus/docs/P2000000183', 'decree 183']
  ],
  C2: [
    ['p1', 'criminal code', 'criminal code'],
    ['p1', 'code of administrative offenses', 'administrative code'],
    ['p2', 'criminal code', 'criminal code', 'Article 174'],
    ['p2', 'Article 179', 'criminal code', 'Article 179'],
    ['p2', 'Article 256', 'criminal code', 'Article 256'],
    ['p2', 'Article 274', 'criminal code', 'Article 274'],
    ['p3', 'criminal code to', 'criminal code', 'Article 130'],
    ['p3', 'code of administrative offenses', 'administrative code'],
    ['p3', 'criminal code, although', 'criminal code', 'Article 174'],
    ['p4', 'criminal code', 'criminal code'],
    ['p4', 'Article 373', 'criminal code', 'Article 373'],
    ['p5', 'criminal code that', 'criminal code', 'Article 183'],
    ['p5', 'criminal code.', 'criminal code', 'Article 174'],
    ['n2', 'Article 174', 'criminal code', 'Article 174'],
    ['n4', 'УГОЛОВНЫЙ КОДЕКС', 'criminal code'],
    ['n4', 'Criminal Code', 'criminal code'],
    ['n5', 'УГОЛОВНЫЙ КОДЕКС', 'criminal code'],
    ['n5', 'Criminal Code', 'criminal code'],
    ['n9', 'УГОЛОВНЫЙ КОДЕКС', 'criminal code'],
    ['n9', 'Criminal Code', 'criminal code'],
    ['n10', 'Уголовный кодекс', 'criminal code'],
    ['n10', 'Criminal Code', 'criminal code']
  ],
  C3: [
    ['p3', 'criminal code', 'criminal code', 'Article 147'],
    ['p5', 'criminal code', 'criminal code', 'Articles 174 and 179'],
    ['p6', 'criminal code', 'criminal code', 'Article 405/2'],
    ['p8', 'criminal code', 'criminal code', 'Article 174']
  ],
  C4: [],
  C5: [
    ['p3', 'technical regulations', 'technical regulation'],
    ['p12', 'Rules of Operation', 'video rules'],
    ['p13', 'law on digital technologies', 'digital technologies'],
    ['p14', 'October 2020 decree', 'biometric rules'],
    ['n4', 'Об утверждении технического регламента', 'technical regulation'],
    ['n4', 'General requirements', 'technical regulation'],
    ['n7', 'Правила взаимодействия', 'network rules'],
    ['n7', 'Rules of interaction', 'network rules'],
    ['n32', 'О внесении изменений', 'digital technologies'],
    ['n32', 'On amendments and additions', 'digital technologies'],
    ['n37', 'http://adilet.zan.kz/rus/docs/V2000021693', 'video rules'],
    ['n38', 'Закона РК по вопросам', 'digital technologies'],
    ['n39', 'On amendments and additions', 'digital technologies'],
    ['n41', 'On approval of the Rules', 'biometric rules']
  ],
  C6: [
    ['p1', 'technical regulations', 'technical regulation'],
    ['p3', 'code of administrative offenses', 'administrative code'],
    ['p4', 'communications law', 'communications'],
    ['p4', 'domain registration rules', 'domain rules'],
    ['p5', 'Rules on examination', 'examination rules'],
    ['p5', 'administrative code', 'administrative code'],
    ['n3', 'Правила оказания услуг', 'access rules'],
    ['n3', 'Rules of rendering', 'access rules'],
    ['n4', 'Статья 637', 'administrative code', 'Статья 637'],
    ['n4', 'Administrative Code', 'administrative code', 'Article 637.9.5'],
    ['n9', 'On approval of the Rules', 'domain rules'],
    ['n10', 'Rules', 'examination rules'],
    ['n11', 'Administrative Code', 'administrative code', 'Article 637']
  ],
  C7: [],
  C8: [],
  privacy: [
    ['*', 'Entrepreneurial Code', 'entrepreneurial code'],
    ['*', 'Personal Data Law', 'personal data', 'Article 8'],
    ['*', 'Personal Data Law enforced', 'personal data']
  ],
  overview: [
    ['*', 'Law on Personal Data', 'personal data'],
    ['*', 'new regulations emphasizing', 'none'],
    ['*', 'Criminal Code', 'criminal code'],
    ['*', 'GDPR', 'gdpr']
  ]
}
