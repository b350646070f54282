/**
 * Short names for the pages of the answer key, so that it hangs on no address.
 * Measures are named in the order of their listings.
 */
export const measureNames = [
  'liability other than copyright',
  'certificate',
  'data retention',
  'data protection officer',
  'trade agreements',
  'data protection framework',
  'infrastructure requirement',
  'conditional flow',
  'local processing: personal data',
  'local processing: subscribers',
  'telecom authority',
  'local processing: domains',
  'telecom licences',
  'reference paper',
  'telecom licensing complaints',
  'de minimis',
  'domain names',
  'online payments',
  'e-commerce licences',
  'product safety',
  'export restrictions',
  'import restrictions',
  'local content',
  'online advertising',
  'shutdowns: dataset',
  'shutdowns: reports',
  'blocking',
  'user identity',
  'monitoring',
  'liability copyright'
] as const

export type MeasureName = (typeof measureNames)[number]

/** `A3`, or a section of an article: `privacy: Legal bases`, `overview: Main Principles …` by its first words. */
export type UnitName = string
