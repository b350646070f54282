/** What texts have in common as rows of data: laws and where they are cited, relations, disagreements. */
import {z} from 'zod'
import {ourField, textsIn} from '../model/fields.ts'
import type {Atlas} from '../atlas/atlas.ts'
import {
  type Conflict,
  conflictSchema,
  evidenceSchema,
  lawSchema,
  quoteSchema,
  relationSchema
} from '../atlas/concordance.ts'
import {classAt, classOf, optional} from './records.ts'

export const lawRow = lawSchema
  .pick({address: true, scope: true, title: true, family: true})
  .extend({
    names: textsIn(lawSchema.shape.names),
    numbers: textsIn(lawSchema.shape.numbers),
    dates: textsIn(lawSchema.shape.dates),
    bodies: textsIn(lawSchema.shape.bodies),
    citations: z.number().int().meta(ourField('Citations', 'How often the texts cite it.'))
  })

export function lawRows({laws}: Atlas): readonly unknown[] {
  const texts = (list: readonly {readonly text: string}[]): readonly string[] =>
    list.map((one) => one.text)
  return laws.map((law) => ({
    ...law,
    names: texts(law.names),
    numbers: texts(law.numbers),
    dates: texts(law.dates),
    bodies: texts(law.bodies),
    citations: law.mentions.length
  }))
}

const mention = lawSchema.shape.mentions.element.shape

export const mentionRow = z.strictObject({
  law: lawSchema.shape.address,
  ...quoteSchema.shape,
  articles: mention.articles,
  ground: mention.ground,
  class: optional(classOf)
})

export function mentionRows(atlas: Atlas): readonly unknown[] {
  return atlas.laws.flatMap(({address: law, mentions}) =>
    mentions.map(({place, articles, ground}) => ({
      law,
      ...place,
      articles,
      ground,
      class: classAt(place.page, atlas)
    }))
  )
}

export const relationRow = relationSchema.omit({evidence: true}).extend({
  evidence: evidenceSchema,
  class: optional(classOf),
  otherClass: optional(classOf)
})

export function relationRows(atlas: Atlas): readonly unknown[] {
  return atlas.concordances.flatMap(({relations}) =>
    relations.flatMap(({evidence, ...relation}) =>
      evidence.map((one) => ({
        ...relation,
        evidence: one,
        class: classAt(relation.one, atlas),
        otherClass: classAt(relation.other, atlas)
      }))
    )
  )
}

export const disagreementRow = z.strictObject({
  country: z.string().meta(ourField('Country code', 'ISO 3166-1 alpha-2.')),
  ...conflictSchema.omit({sides: true}).shape,
  side: z.number().int().meta(ourField('Side', 'Number of the side: 1 for the first.')),
  value: conflictSchema.shape.sides.element.shape.value,
  ...quoteSchema.shape,
  class: optional(classOf),
  otherClasses: z
    .string()
    .meta(
      ourField(
        'Source types of the other sides',
        'Source types of the texts quoted on the other sides; the title may quote them, too.'
      )
    )
})

export function disagreementRows(atlas: Atlas): readonly unknown[] {
  return atlas.concordances.flatMap(({country, conflicts}) =>
    conflicts.flatMap((conflict) =>
      conflict.sides.flatMap((side, index) =>
        side.places.map((place) => ({
          country,
          ...conflict,
          side: index + 1,
          value: side.value,
          ...place,
          class: classAt(place.page, atlas),
          otherClasses: classesOf(
            conflict.sides.filter((other) => other !== side),
            atlas
          )
        }))
      )
    )
  )
}

/** Each class once, `expert; ai`. */
function classesOf(sides: Conflict['sides'], atlas: Atlas): string {
  const places = sides.flatMap((side) => side.places)
  return [...new Set(places.flatMap(({page}) => classAt(page, atlas) ?? []))].join('; ')
}
