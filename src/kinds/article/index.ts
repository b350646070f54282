/** An article: a text of a law firm or a journal, whole on one page. */
import {z} from 'zod'
import {compareBy, byCodeUnit, byName, inOrder} from '../../model/order.ts'
import {commonFields, text, textsIn, field, ourField} from '../../model/fields.ts'
import {lineWriter, type Kind} from '../kind.ts'

export const articleSchema = z.strictObject({
  kind: z.literal('article'),
  ...commonFields,
  untitled: z
    .literal(true)
    .optional()
    .meta(
      ourField(
        'Untitled',
        'True if the text has no headline: the title then comes from its entry in `sources.yaml`.'
      )
    ),
  authors: z
    .array(z.strictObject({name: text, role: text.optional()}))
    .meta(field('Author', 'Authors of the article, with their roles.')),
  firm: text.optional().meta(field('Firm', 'The firm that the authors write for.')),
  notices: z
    .array(text)
    .meta(field('Notice', 'Notices in the text about itself, such as that it was written by AI.')),
  signature: z.array(text).meta(field('Signature', 'The lines that sign the article.'))
})

export type Article = z.infer<typeof articleSchema>

const line = lineWriter(articleSchema)

const identitySchema = z.strictObject({
  kind: z.literal('article'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'a code of ISO 3166 such as `KZ`')
    .optional(),
  title: text
})

export const article: Kind<Article, z.infer<typeof identitySchema>> = {
  name: {one: 'article', many: 'articles'},
  order: 4,
  textKinds: {
    article: {
      label: 'Article',
      looks: 'an article (`article`), with a headline and paragraphs',
      reader: 'scripts/convert/article/index.ts',
      hasCalls: true
    }
  },
  section: {id: 'articles', name: 'Articles', remark: 'with authors'},
  hasOwnPages: true,
  schema: articleSchema,
  identity: {
    schema: identitySchema,
    of: ({kind, country, title}) => ({
      kind,
      ...(country === undefined ? {} : {country: country.code}),
      title
    }),
    // Its country is no part of what it is: the manifest says it, where it can be added later.
    group: () => '',
    names: ({title}) => [title],
    weights: {text: 0.65, names: 0.35, place: 0},
    isSamePlace: () => true
  },
  figures: () => [],
  lists: () => [],
  headline: ({title}) => title,
  code: () => undefined,
  distinctions: ({authors, firm}) => [authors.map(({name}) => name).join(', ') || undefined, firm],
  windowTitle: ({title, country}, _, distinction) => {
    const named = distinction === undefined ? title : `${title} (${distinction})`
    return country === undefined || title.includes(country.name)
      ? named
      : `${named}, ${country.name}`
  },
  lines: ({title, authors, firm, notices, signature}) => [
    ...line.one('title', title),
    ...line.many(
      'authors',
      authors.map(({name, role}) => (role === undefined ? name : `${name}, ${role}`)),
      'author'
    ),
    ...line.one('firm', firm),
    ...line.many('notices', notices, 'notice'),
    ...line.many('signature', signature)
  ],
  texts: ({title, untitled}) =>
    untitled === true ? [] : [{role: 'title', part: 'title', text: title}],
  numberedParts: {notice: {name: 'notice'}, signature: {name: 'signature'}},
  isAuthored: true,
  comparison: {unit: 'section'},
  search: ({title, firm}) => ({title, sub: firm === undefined ? [] : [firm]}),
  citation: ({title, authors, firm}, {work}) => ({
    type: 'article',
    title,
    container: work,
    authors: authors.map(({name}) => name),
    firm
  }),
  row: {
    fields: {authors: textsIn(articleSchema.shape.authors)},
    of: ({authors}) => ({authors: authors.map(({name}) => name)})
  },
  card: ({authors}) => ({aside: authors.map(({name}) => name).join(', ') || undefined}),
  compare: inOrder<Article>(
    compareBy(({title}) => title, byName),
    compareBy(({address}) => address, byCodeUnit)
  ),
  countryList: () => '/articles/',
  series: () => ''
}
