/**
 * The answer key of the relations, made by reading the five texts before any
 * rule was tuned.
 *
 * Related means: both name the same law, or speak of the same rule, body's act
 * or event. Sharing a code or the constitution alone is not enough: a code
 * rules a whole field. `open` are pairs two readers could settle differently;
 * they count neither way. Every pair of a measure and an indicator that is in
 * none of the lists is held to be unrelated.
 */
import type {MeasureName, UnitName} from './pages.ts'

export type Judgement = readonly [measure: MeasureName, unit: UnitName, why: string]

export const relations: readonly Judgement[] = [
  ['certificate', 'A3', 'the drill of December 2020 mandated the same root certificate'],
  ['certificate', 'B1', 'sites failed for users in Nur-Sultan who did not install the certificate'],
  ['certificate', 'B3', 'both rest on the Law on Communications'],
  [
    'certificate',
    'C5',
    'tells the story of the Qaznet certificate, browsers and 37 websites included'
  ],
  [
    'certificate',
    'C6',
    'operators are fined for not distributing the certificate; same communications law'
  ],
  ['data retention', 'A3', 'a note cites the same amending law of December 2017'],
  ['data retention', 'B4', 'the 2017 law that forbids anonymous comments'],
  ['data retention', 'C4', 'digital signature or SMS verification in order to comment'],
  ['data retention', 'C6', 'website owners keep the data of commentators for three months'],
  ['user identity', 'A3', 'a note cites the same amending law of December 2017'],
  ['user identity', 'B4', 'the 2017 law that forbids anonymous comments'],
  ['user identity', 'C4', 'the same rule, nearly the same sentence'],
  ['user identity', 'C6', 'website owners keep and hand over the data of commentators'],
  [
    'data protection framework',
    'C5',
    'the law on digital technologies of 2020 is its second instrument'
  ],
  ['infrastructure requirement', 'A3', 'the notes cite the same Law on Communications'],
  ['infrastructure requirement', 'B3', 'both name the Law on Communications'],
  ['infrastructure requirement', 'C5', 'the system of centralized management of networks'],
  ['infrastructure requirement', 'C6', 'both name the communications law'],
  ['local processing: personal data', 'C6', 'personal data must be stored inside the country'],
  ['local processing: subscribers', 'C6', 'what providers must keep about subscribers, and where'],
  ['telecom authority', 'A4', "the ministry's Telecommunications Committee issues the licences"],
  ['telecom authority', 'A5', 'whether the regulator of telecommunications is independent'],
  [
    'local processing: domains',
    'B2',
    'websites under .kz must be hosted on servers in the country'
  ],
  ['local processing: domains', 'B3', '.kz sites hosted outside the country can be suspended'],
  ['local processing: domains', 'C6', 'domain names under .kz must operate on domestic servers'],
  ['domain names', 'B2', 'websites under .kz must be hosted on servers in the country'],
  ['domain names', 'B3', '.kz sites hosted outside the country can be suspended'],
  ['domain names', 'C6', 'domain names under .kz must operate on domestic servers'],
  ['telecom licences', 'A4', 'operating licence under the Law on Permissions and Notifications'],
  ['telecom licensing complaints', 'A4', 'SORM equipment, IMEI database, fees: the same sentence'],
  ['telecom licensing complaints', 'C4', 'the register of IMEI codes of devices'],
  ['telecom licensing complaints', 'C5', 'the System for Operational Investigative Measures'],
  ['telecom licensing complaints', 'C6', 'companies have put the SORM regulations into practice'],
  ['product safety', 'A3', 'the notes cite the same Law on Communications'],
  ['product safety', 'B3', 'both name the Law on Communications'],
  ['product safety', 'C6', 'both name the communications law'],
  ['shutdowns: dataset', 'A3', 'the government cuts off access to the internet'],
  ['shutdowns: reports', 'A3', 'the disruptions around the elections of January 2021'],
  ['blocking', 'A3', 'the NSC controls the State Technical Service and can block without a court'],
  ['blocking', 'B1', 'extensive authority to block content; how many websites are blocked'],
  ['blocking', 'B3', 'who may order websites blocked, without notice or court'],
  ['monitoring', 'A3', 'the notes cite the same Law on Communications'],
  ['monitoring', 'B1', 'providers that do not block in time are fined'],
  [
    'monitoring',
    'B3',
    'the amendments of 2016 oblige providers to monitor content: the same sentence'
  ],
  [
    'monitoring',
    'C6',
    'the communications law, and fines on providers under the administrative code'
  ],
  ['data protection officer', 'privacy: Legal bases', 'both name the Personal Data Law'],
  [
    'data protection officer',
    'privacy: Expected impact',
    'companies must have a personal data compliance officer'
  ],
  ['data protection framework', 'privacy: Legal bases', 'both name the Personal Data Law'],
  ['data protection framework', 'privacy: Expected impact', 'both name the Personal Data Law'],
  ['conditional flow', 'privacy: Legal bases', 'both name the Personal Data Law'],
  ['conditional flow', 'privacy: Expected impact', 'both name the Personal Data Law'],
  ['local processing: personal data', 'privacy: Legal bases', 'both name the Personal Data Law'],
  [
    'local processing: personal data',
    'privacy: Expected impact',
    'both name the Personal Data Law'
  ],
  ['conditional flow', 'overview: Cross-Border', 'consent or adequate protection abroad'],
  ['conditional flow', 'overview: Main Principles', 'transfers only where protection is adequate']
]

export const nonRelations: readonly Judgement[] = [
  ['data protection officer', 'overview: Legal Framework', 'a law that no other text names'],
  ['certificate', 'A5', 'a security centre of the NSC, not the certificate'],
  ['certificate', 'A1', 'coverage and speed of access only'],
  ['certificate', 'C8', 'attacks by hackers, not interception by the state'],
  ['certificate', 'B7', 'names VK and YouTube as popular, nothing is intercepted'],
  ['certificate', 'overview: Implementation', 'encryption as advice to firms'],
  ['data retention', 'B5', 'paid comments are propaganda, not comments to be identified'],
  ['data retention', 'C3', 'people punished for posts; no data kept'],
  ['data protection officer', 'C6', 'who audits systems, not who inside a firm answers for data'],
  ['data protection officer', 'A5', 'appointments of ministers'],
  ['trade agreements', 'A1', 'no agreement is spoken of'],
  ['trade agreements', 'C6', 'keeping data at home, no commitment in a treaty'],
  ['trade agreements', 'overview: Recent Developments', 'national regulations, no trade agreement'],
  ['conditional flow', 'C5', 'surveillance, not transfer abroad'],
  ['conditional flow', 'overview: Notification', 'breach notices'],
  ['local processing: personal data', 'B2', 'hosting of websites, not of personal data'],
  ['local processing: subscribers', 'C4', 'registration of devices, nothing about where data lies'],
  ['infrastructure requirement', 'A2', 'prices of access'],
  ['infrastructure requirement', 'A5', 'ministries and registrars'],
  ['telecom authority', 'C1', 'independence of judges'],
  ['telecom authority', 'B3', 'appeals against blocking'],
  ['telecom authority', 'C5', 'the ministry acts as police of data, not as regulator of telecoms'],
  ['local processing: domains', 'A3', 'the registry of .kz runs an exchange point'],
  ['local processing: domains', 'B1', 'lists blocked domains of others'],
  ['domain names', 'A3', 'the registry of .kz runs an exchange point'],
  ['telecom licences', 'A2', 'prices of access'],
  ['telecom licences', 'B6', 'no registration is required of media'],
  ['reference paper', 'A4', 'market rules without the WTO'],
  ['reference paper', 'overview: Future Outlook', 'names WTO members in passing'],
  ['telecom licensing complaints', 'A1', 'mobile service without duties of operators'],
  ['telecom licensing complaints', 'B6', 'obligations of outlets, not of operators'],
  ['de minimis', 'A2', 'prices in dollars, no customs'],
  ['online payments', 'A3', 'card payments failed in shops for six days'],
  ['online payments', 'C4', 'money only as fines'],
  ['e-commerce licences', 'A4', 'licences of telecom operators'],
  ['e-commerce licences', 'privacy: Supervisory', 'notifications about personal data'],
  [
    'product safety',
    'overview: Role of',
    'a committee for technical regulation and metrology, no equipment'
  ],
  ['export restrictions', 'C5', 'spyware bought, no export rule'],
  [
    'export restrictions',
    'overview: Regional and Global',
    'names the Eurasian Economic Union in passing'
  ],
  ['import restrictions', 'C8', 'hacking groups'],
  ['local content', 'B7', 'language of content, no quota'],
  ['local content', 'A5', 'administers domains and ministries'],
  ['online advertising', 'B6', 'income from advertising, not what an advertisement may say'],
  ['shutdowns: dataset', 'A1', 'access grows'],
  ['shutdowns: reports', 'C8', 'an attack on one site on election day'],
  ['blocking', 'C2', 'penalties for speech'],
  ['blocking', 'A1', 'access grows'],
  ['user identity', 'C3', 'people punished for posts'],
  ['user identity', 'B5', 'fake accounts of the state'],
  ['monitoring', 'C2', 'the same code, but defamation'],
  ['monitoring', 'B8', 'the same code, but unauthorised demonstrations'],
  ['monitoring', 'A4', 'ownership and licences of providers'],
  ['liability copyright', 'C2', "a speaker's own liability"],
  ['liability other than copyright', 'A4', 'services and their owners'],
  ['liability copyright', 'C7', 'violence against journalists']
]

/** Pairs that two readers could settle differently, with what speaks for them. */
export const open: readonly Judgement[] = [
  ['liability other than copyright', 'B3', 'who is liable for what third parties post'],
  ['liability copyright', 'B3', 'who is liable for what third parties post'],
  ['data protection officer', 'C5', 'who is responsible for the protection of personal data'],
  ['data protection framework', 'C6', 'personal data and the powers of the authority'],
  ['conditional flow', 'C6', 'mentions local processing'],
  ['local processing: personal data', 'C5', 'collection of personal data'],
  ['local processing: subscribers', 'C5', 'a note on information about subscribers'],
  ['local processing: domains', 'A5', 'who administers .kz'],
  ['domain names', 'A5', 'who administers .kz'],
  ['product safety', 'C5', 'technical regulations for equipment'],
  ['export restrictions', 'C4', 'encryption'],
  ['import restrictions', 'C4', 'encryption'],
  ['local content', 'B3', 'internet resources as media'],
  ['local content', 'B6', 'registration of online media'],
  ['shutdowns: dataset', 'B1', 'access to platforms fails for days'],
  ['shutdowns: reports', 'B1', 'access to platforms fails for days'],
  ['shutdowns: dataset', 'B7', 'connectivity is sometimes restricted'],
  ['shutdowns: reports', 'B7', 'connectivity is sometimes restricted'],
  ['shutdowns: dataset', 'B8', 'platforms are restricted during demonstrations'],
  ['shutdowns: reports', 'B8', 'platforms are restricted during demonstrations'],
  ['blocking', 'B2', 'removal of content; a site blocked with 42,000 others'],
  ['blocking', 'B7', 'people get round the blocking'],
  ['blocking', 'B8', 'messengers and petition sites are blocked'],
  ['blocking', 'C4', 'blocking of circumvention tools'],
  ['monitoring', 'B2', 'monitoring of media by the ministry'],
  ['trade agreements', 'overview: Regional and Global', 'agreements and cross-border flows'],
  ['trade agreements', 'overview: Cross-Border', 'transfer abroad'],
  ['conditional flow', 'overview: Obligations', 'names transfer restrictions in passing'],
  ['conditional flow', 'overview: Challenges', 'names transfers in passing'],
  ['local processing: personal data', 'overview: Cross-Border', 'transfer abroad']
]
