/**
 * A check of JSON-LD against schema.org: each thing has a type that is known
 * here, its properties belong to that type, and their values are of the kinds
 * that schema.org gives them. Written from its pages of these types; one more
 * type or property is one more line.
 */

type Check = (value: unknown, where: string) => readonly string[]

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const fitting =
  (name: string, fits: (value: unknown) => boolean): Check =>
  (value, where) =>
    fits(value) ? [] : [`${where}: expected ${name}, found ${JSON.stringify(value)}`]

const text = fitting('a text', isText)
const integer = fitting('a whole number', Number.isInteger)
const address = fitting(
  'an absolute address',
  (value) => isText(value) && /^https?:$/.test(URL.parse(value)?.protocol ?? '')
)
const day = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const date = fitting('a date of ISO 8601', (value) => isText(value) && day.test(value))
const interval = fitting(
  'an interval of ISO 8601',
  (value) =>
    isText(value) &&
    value.split('/').length <= 2 &&
    value.split('/').every((end) => end === '..' || day.test(end))
)
const language = fitting(
  'a language tag',
  (value) => isText(value) && Intl.getCanonicalLocales(value).length === 1
)

/** One of the checks, or a list of values that all pass it; an empty list says nothing and is an error. */
const listOf =
  (check: Check): Check =>
  (value, where) =>
    !Array.isArray(value)
      ? check(value, where)
      : value.length === 0
        ? [`${where}: expected no empty list`]
        : value.flatMap((one, index) => check(one, `${where}[${index}]`))

const thing =
  (...types: readonly string[]): Check =>
  (value, where) =>
    types.includes(String((value as {readonly '@type'?: unknown} | null)?.['@type']))
      ? faultsOf(value, where)
      : [`${where}: expected ${types.join(' or ')}, found ${JSON.stringify(value)}`]

interface Type {
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, Check>>
}

const anyThing = {name: text, description: text, url: address, sameAs: address, identifier: text}

const creativeWork = {
  ...anyThing,
  headline: text,
  author: listOf(thing('Person', 'Organization')),
  creator: listOf(thing('Person', 'Organization')),
  publisher: thing('Organization'),
  datePublished: date,
  dateModified: date,
  inLanguage: listOf(language),
  position: text,
  isPartOf: thing('CreativeWork'),
  isBasedOn: address,
  temporalCoverage: interval,
  spatialCoverage: listOf(thing('Country')),
  digitalSourceType: fitting(
    'a kind of digital source of schema.org',
    (value) => value === 'https://schema.org/TrainedAlgorithmicMediaDigitalSource'
  ),
  version: text,
  keywords: listOf(text),
  license: address,
  copyrightNotice: text,
  creditText: text,
  sdPublisher: thing('Organization'),
  isAccessibleForFree: fitting('true or false', (value) => typeof value === 'boolean')
}

const types: Readonly<Record<string, Type>> = {
  Article: {required: ['headline', 'name'], properties: creativeWork},
  Report: {required: ['headline', 'name'], properties: creativeWork},
  Chapter: {required: ['name', 'isPartOf'], properties: creativeWork},
  CreativeWork: {required: ['name'], properties: creativeWork},
  Legislation: {
    required: ['name', 'legislationJurisdiction'],
    properties: {
      ...creativeWork,
      legislationIdentifier: text,
      legislationDate: date,
      legislationJurisdiction: thing('Country')
    }
  },
  WebSite: {
    required: ['name', 'url', 'potentialAction'],
    properties: {...creativeWork, potentialAction: thing('SearchAction')}
  },
  SearchAction: {
    required: ['target', 'query-input'],
    properties: {
      target: thing('EntryPoint'),
      'query-input': fitting('required name=…', (value) =>
        /^required name=\w+$/.test(String(value))
      )
    }
  },
  EntryPoint: {
    required: ['urlTemplate'],
    properties: {
      urlTemplate: fitting('a template', (value) => /^https?:\/\/.*\{\w+\}/.test(String(value)))
    }
  },
  Dataset: {
    required: ['name', 'description', 'url', 'distribution'],
    properties: {...creativeWork, distribution: listOf(thing('DataDownload'))}
  },
  DataDownload: {
    required: ['name', 'contentUrl', 'encodingFormat'],
    properties: {
      ...creativeWork,
      contentUrl: address,
      encodingFormat: fitting('a media type', (value) => /^\w+\/[\w.+-]+$/.test(String(value)))
    }
  },
  BreadcrumbList: {
    required: ['itemListElement'],
    properties: {itemListElement: listOf(thing('ListItem'))}
  },
  ListItem: {
    required: ['position', 'name', 'item'],
    properties: {...anyThing, position: integer, item: address}
  },
  Organization: {required: ['name'], properties: anyThing},
  Person: {
    required: ['name'],
    properties: {
      ...anyThing,
      givenName: text,
      familyName: text,
      affiliation: thing('Organization')
    }
  },
  Country: {required: ['name'], properties: anyThing}
}

/** What schema.org would not take of a thing: nothing where all is well. */
export function faultsOf(value: unknown, where = '$'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${where}: expected a thing`]
  const {'@type': type, '@id': id, ...rest} = value as Record<string, unknown>
  const properties = Object.entries(rest).filter(([name]) => name !== '@context')
  const known = types[String(type)]
  if (known === undefined) return [`${where}: unknown type ${JSON.stringify(type)}`]
  const missing = known.required.filter((name) => rest[name] === undefined)
  return [
    ...missing.map((name) => `${where}: expected ${name}`),
    ...(id === undefined ? [] : address(id, `${where}.@id`)),
    ...properties.flatMap(([name, property]) => {
      const check = known.properties[name]
      const at = `${where}.${name}`
      return check === undefined ? [`${at}: no property of ${String(type)}`] : check(property, at)
    })
  ]
}
