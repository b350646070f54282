/**
 * Where the two methodologies ask about the same subject: sub-pillars of the
 * trade database and questions of the report. Both are the same for every
 * country. Each row says what both ask.
 */
import {spellingKey} from '../../src/model/spelling.ts'

interface Row {
  readonly subPillar: string
  readonly codes: readonly string[]
  readonly subject: string
}

const rows: readonly Row[] = [
  {
    subPillar: 'Presence of Internet shutdowns',
    codes: ['A3'],
    subject: 'cutting off access to the internet'
  },
  {
    subPillar: 'Blocking or filtering of commercial web content',
    codes: ['B1', 'B3'],
    subject: 'blocking of websites'
  },
  {
    subPillar: 'Monitoring requirement',
    codes: ['B1', 'B3'],
    subject: 'what providers must do about unlawful content'
  },
  {subPillar: 'User identity requirement', codes: ['C4'], subject: 'anonymity of users'},
  {
    subPillar: 'Requirement to allow the government to access personal data collected',
    codes: ['C5', 'C6'],
    subject: 'access of the state to data of users'
  },
  {
    subPillar: 'Minimum period for data retention',
    codes: ['C6'],
    subject: 'data that companies must keep'
  },
  {
    subPillar: 'Ban to transfer and local processing requirement',
    codes: ['C6'],
    subject: 'where data must be kept'
  },
  {subPillar: 'Local storage requirement', codes: ['C6'], subject: 'where data must be kept'},
  {subPillar: 'Conditional flow regime', codes: ['C6'], subject: 'where data may go'},
  {
    subPillar: 'Framework for data protection',
    codes: ['C6'],
    subject: 'protection of the data of users'
  },
  {
    subPillar: 'Presence of an independent telecom authority',
    codes: ['A5'],
    subject: 'independence of the regulator'
  },
  {
    subPillar: 'Other restrictions to operate in the telecom market',
    codes: ['A4'],
    subject: 'obstacles for providers of telecommunications'
  },
  {
    subPillar: 'Presence of shares owned by the government in telecom companies',
    codes: ['A4'],
    subject: 'ownership of providers of telecommunications'
  },
  {
    subPillar: 'Maximum foreign equity share for investment in the telecommunication sector',
    codes: ['A4'],
    subject: 'ownership of providers of telecommunications'
  },
  {
    subPillar:
      'Restrictions on encryption technology and other security-related product requirements',
    codes: ['C4'],
    subject: 'encryption'
  }
]

const subjects = new Map(rows.map((row) => [spellingKey(row.subPillar), row]))

/** The subject that a sub-pillar, as printed, and a question share. */
export function sharedSubject(subPillar: string, code: string | undefined): string | undefined {
  const row = subjects.get(spellingKey(subPillar))
  return code !== undefined && row?.codes.includes(code) ? row.subject : undefined
}
