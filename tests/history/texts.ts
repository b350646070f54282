/** The texts of a made-up folder of seeds, to be changed from edition to edition. */

/** One measure of a listing. */
export interface MadeMeasure {
  readonly subPillar: string
  readonly title: string
  readonly time: string
  readonly lines: readonly string[]
}

export const outage: MadeMeasure = {
  subPillar: 'Presence of Internet shutdowns',
  title: 'Presence of Internet shutdowns',
  time: 'Reported in 2019',
  lines: [
    'During the elections of March 2019 mobile networks in the capital were switched off for two days, and the operators named a fire as the cause.',
    'Monitors of the network measured that traffic fell by nine tenths within the hour.'
  ]
}

export const blackout: MadeMeasure = {
  subPillar: 'Presence of Internet shutdowns',
  title: 'Presence of Internet shutdowns',
  time: 'Reported in 2020, 2021',
  lines: [
    'In the western islands all access was cut in August 2020 and again in 2021 while harbours were on strike; banks could not be reached.'
  ]
}

export const storm: MadeMeasure = {
  subPillar: 'Presence of Internet shutdowns',
  title: 'Presence of Internet shutdowns',
  time: 'Reported in 2022',
  lines: [
    'A decree of February 2022 lets the minister close exchanges during storms; it was used once, for eleven hours, and the court found it lawful.'
  ]
}

export const retention: MadeMeasure = {
  subPillar: 'Minimum period for data retention',
  title: 'Law on Communications (No. 12)',
  time: 'Since May 2013, as amended in 2018',
  lines: [
    'Operators shall keep records of the calls of their customers for two years, and hand them over within a day.',
    'The following is kept:',
    '- the number that called and the number that was called;',
    '- the time at which the call began;',
    'Records shall stand on machines within the country, and the regulator inspects them each spring.'
  ]
}

export const payments: MadeMeasure = {
  subPillar: 'Restrictions on online payments',
  title: 'Law on Payments (No. 7)',
  time: 'Since January 2016',
  lines: [
    'Payments to shops abroad need the consent of the central bank where they exceed five hundred dollars, which takes up to a week.'
  ]
}

export const licence: MadeMeasure = {
  subPillar: 'Licensing scheme for e-commerce providers',
  title: 'Trade Licences Act (No. 40)',
  time: 'Since 2009',
  lines: [
    'Whoever sells goods through a website needs a licence of the ministry of trade, renewed every second year for a fee of ninety dollars.'
  ]
}

/** A listing as the database's site prints it. */
export function listing(country: string, measures: readonly MadeMeasure[]): string {
  const blocks = measures.map(({subPillar, title, time, lines}) =>
    [
      country,
      '',
      time,
      '',
      `Pillar ${pillars[subPillar] ?? 'Content access'} \u00a0|\u00a0 Sub-pillar ${subPillar}`,
      title,
      ...lines,
      'Coverage Horizontal'
    ].join('\n')
  )
  return `Database\n\nBrowse Database\n\n${blocks.join('\n\n')}\n\nReport issue     Report new measure`
}

const pillars: Readonly<Record<string, string>> = {
  'Minimum period for data retention': 'Domestic data policies',
  'Restrictions on online payments': 'Online sales and transactions',
  'Restrictions of on-line payments': 'Online sales and transactions',
  'Licensing scheme for e-commerce providers': 'Online sales and transactions'
}

export const report = `Fiji
A Obstacles to Access | 7 9 |
B Limits on Content | 0 6 |

Access to the network of the islands grew.
- A first development (see A2).
- A second development (see A1 and B1).
Do infrastructural limitations restrict access? | 5.005 6.006 |
Most people of the islands had access by a new cable.1 The rest waited for the ministry to build masts.2
A third paragraph tells of the price of cables, which the operators share.3
- 1Ministry of Examples, “A Plan for the Islands,” May 2021, https://example.org/plan.
- 2“Masts for the East,” The Example Times, 4 June 2021, https://example.org/masts.
- 3Interview with an engineer of the cable company, July 2021.
Is access prohibitively expensive? | 2.002 3.003 |
Score Change: The score improved from 1 to 2 because prices fell.
Prices fell (see A1).
Does the state block or filter anything? | 0.000 6.006 |

Country Facts
-
Internet Freedom Score
7 15 not free -
Users Arrested
No
`

export const article = `The Islands’ new e-commerce code
By Jane Doe, Senior Associate at Doe & Roe LLP, and John Roe
Published on 3 March 2022

By 2021, shops on the web had outgrown the old law, and nobody knew which court would hear a buyer.

Introduction

The code was adopted in March 2022. It applies to sellers and to platforms alike.

Sanctions

Fines reach five percent of the turnover of a year, and the regulator may publish the names of those who were fined.
`
