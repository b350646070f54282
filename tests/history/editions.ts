/**
 * A folder of seeds through ten editions, as teams change theirs: each names
 * what happens in it and what a frozen run must say of that.
 */
import {
  article,
  blackout,
  licence,
  listing,
  outage,
  payments,
  report,
  retention,
  storm,
  type MadeMeasure
} from './texts.ts'

export interface Edition {
  readonly what: string
  /** The day of its run. */
  readonly date: string
  /** File texts by name, without the manifest. */
  readonly seeds: Readonly<Record<string, string>>
  /** A move declared by hand in the lock before the run. */
  readonly move?: {readonly from: string; readonly to: string}
  /** Changes that a frozen run refuses, `kind address`, with the anchor if there is one. */
  readonly refused: readonly string[]
}

const respelled: MadeMeasure = {...payments, subPillar: 'Restrictions of on-line payments'}

const edited: MadeMeasure = {
  ...retention,
  lines: [
    'Operators shall keep records of the calls of their customers for three years, and hand them over within an hour.',
    'The following is kept:',
    '- the number that called and the number that was called;',
    '- the place of the mast that carried the call, to a hundred metres;',
    '- the time at which the call began;'
  ]
}

const shortened = report
  .replace(
    'Most people of the islands had access by a new cable.1 The rest waited for the ministry to build masts.2\n',
    'Most people of the islands had access by a new cable.1 The rest waited for the ministry to build masts.\n'
  )
  .replace('which the operators share.3', 'which the operators share.2')
  .replace(
    '- 2“Masts for the East,” The Example Times, 4 June 2021, https://example.org/masts.\n',
    ''
  )
  .replace('- 3Interview', '- 2Interview')

const first = {
  'code.txt': article,
  'listing-1.txt': listing('FIJI', [outage, retention]),
  'listing-2.txt': listing('FIJI', [blackout, payments, licence]),
  'report.txt': report
}
const turned = {
  ...first,
  'listing-1.txt': listing('FIJI', [licence, payments, blackout]),
  'listing-2.txt': listing('FIJI', [retention, outage])
}
const spelled = {...turned, 'listing-1.txt': listing('FIJI', [licence, respelled, blackout])}
const inserted = {...spelled, 'listing-2.txt': listing('FIJI', [retention, storm, outage])}
const reworded = {
  ...inserted,
  'listing-2.txt': listing('FIJI', [edited, storm, outage]),
  'report.txt': shortened
}
const dropped = {...reworded, 'listing-1.txt': listing('FIJI', [licence, respelled])}
const {'listing-1.txt': renamedListing, ...others} = reworded
const renamed = {...others, 'fiji-trade.txt': renamedListing}
const widened = {
  ...renamed,
  'samoa.txt': listing('SAMOA', [
    {
      ...licence,
      lines: ['Shops on the web register with the port authority of Apia and pay nothing for it.']
    }
  ])
}
const last = {
  'listing-2.txt': widened['listing-2.txt'],
  'report.txt': widened['report.txt'],
  'samoa.txt': widened['samoa.txt'],
  'fiji-trade.txt': listing('FIJI', [licence, blackout])
}

export const addresses = {
  /** Of the twins, the one whose text comes first in order got the short address. */
  blackout: '/measures/fj/presence-of-internet-shutdowns/',
  outage: '/measures/fj/presence-of-internet-shutdowns-2/',
  storm: '/measures/fj/presence-of-internet-shutdowns-3/',
  retention: '/measures/fj/minimum-period-for-data-retention/',
  payments: '/measures/fj/restrictions-on-online-payments/',
  licence: '/measures/fj/licensing-scheme-for-e-commerce-providers/',
  moved: '/measures/fj/licences-for-web-shops/',
  question: '/indicators/fj/2021/a1/',
  article: '/articles/the-islands-new-e-commerce-code/'
} as const

export const editions: readonly Edition[] = [
  {
    what: 'the first edition',
    date: '2026-01-10',
    seeds: first,
    refused: [
      ...[addresses.article, '/indicators/fj/', '/indicators/fj/2021/', addresses.question],
      ...['/indicators/fj/2021/a2/', '/indicators/fj/2021/b1/', '/measures/fj/'],
      ...[addresses.licence, addresses.retention, addresses.outage, addresses.blackout],
      ...[addresses.payments, '/sources/the-islands-new-e-commerce-code/', '/sources/'],
      '/sources/trade-measures-of-fiji-part-1/'
    ].map((address) => `created ${address}`)
  },
  {what: 'files and measures are turned round', date: '2026-02-10', seeds: turned, refused: []},
  {
    what: 'a sub-pillar is respelled',
    date: '2026-03-10',
    seeds: spelled,
    refused: [
      `changed ${addresses.payments}`,
      'created /pillars/online-sales-and-transactions/restrictions-of-on-line-payments/',
      'withdrawn /pillars/online-sales-and-transactions/restrictions-on-online-payments/'
    ]
  },
  {
    what: 'a measure is inserted before its twin',
    date: '2026-04-10',
    seeds: inserted,
    refused: [`created ${addresses.storm}`]
  },
  {
    what: 'paragraphs and notes are edited',
    date: '2026-05-10',
    seeds: reworded,
    refused: [
      `changed ${addresses.question}`,
      `anchor-lost ${addresses.question}#n2`,
      `changed ${addresses.retention}`,
      `anchor-created ${addresses.retention}#p3a`,
      `anchor-lost ${addresses.retention}#p5`
    ]
  },
  {
    what: 'a measure is dropped',
    date: '2026-06-10',
    seeds: dropped,
    refused: [`withdrawn ${addresses.blackout}`]
  },
  {
    what: 'it is brought back',
    date: '2026-07-10',
    seeds: reworded,
    refused: [`returned ${addresses.blackout}`]
  },
  {what: 'a file is renamed', date: '2026-08-10', seeds: renamed, refused: []},
  {
    what: 'a country is added',
    date: '2026-09-10',
    seeds: widened,
    refused: [
      'created /measures/ws/',
      'created /measures/ws/licensing-scheme-for-e-commerce-providers/',
      'created /sources/trade-measures-of-samoa/'
    ]
  },
  {
    what: 'a text and a measure go, and another moves',
    date: '2026-10-10',
    seeds: last,
    move: {from: addresses.licence, to: addresses.moved},
    refused: [
      `withdrawn ${addresses.article}`,
      `created ${addresses.moved}`,
      `moved ${addresses.licence}`,
      `withdrawn ${addresses.payments}`,
      'withdrawn /pillars/online-sales-and-transactions/restrictions-of-on-line-payments/',
      'withdrawn /sources/the-islands-new-e-commerce-code/'
    ]
  }
]
