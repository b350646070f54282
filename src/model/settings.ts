/**
 * What a team says of its site in `seeds/atlas.config.yaml`: each key is
 * optional, and so is the file. The converter checks it and writes
 * `content/settings.json`, which the site reads.
 */
import {z} from 'zod'
import {languageTag, text, webAddress} from './sources.ts'

/** The accent colour of a site that names none, in light and in dark. */
export const usualAccent = {light: '#0b5870', dark: '#86cbdf'} as const

export const usualName = 'Digital Policy Atlas'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i)

/** The image types that a logo can have, by the ending of its file. */
export const logoTypes = {svg: 'image/svg+xml', png: 'image/png'} as const

/** The settings as a team writes them; `form` is what a value has to look like. */
export const settingsFileSchema = z.strictObject({
  name: text.max(60).optional().meta({
    description: 'What the site is called: in its header, titles, feeds, citations and file names.',
    form: 'a name of at most 60 characters'
  }),
  tagline: text.max(120).optional().meta({
    description: 'The headline of the home page: what the site holds, in a line.',
    form: 'a line of at most 120 characters'
  }),
  accent: colour.optional().meta({
    description:
      'The colour of links and marks. It is made darker or lighter as far as needed to be read on paper and on black.',
    form: "a colour such as '#0b5870'"
  }),
  logo: z
    .string()
    .regex(/^[^/\\\p{Cc}]+\.(?:svg|png)$/iu)
    .optional()
    .meta({
      description: 'A picture beside the name: a file in the folder of the seeds.',
      form: 'the name of an .svg or .png file in the folder, of at most 200 kB,'
    }),
  language: languageTag.optional().meta({
    description: 'The language of the name and the tagline; the site itself speaks English.',
    form: 'a language tag such as en'
  }),
  repository: webAddress.optional().meta({
    description: 'Where readers report errors: the address of a repository with issues.',
    form: 'a web address such as https://github.com/team/atlas'
  }),
  show: z
    .strictObject({
      twins: z
        .stringbool({truthy: ['true'], falsy: ['false']})
        .optional()
        .meta({
          description: 'Each record also as JSON beside its page; a large site can leave them out.'
        })
    })
    .optional()
    .meta({description: 'Parts of the site to leave out.', form: '`twins: false` or `twins: true`'})
})

/** Height of the logo in the head of a page, in CSS pixels. */
export const logoHeight = 32

export const settingsSchema = z.strictObject({
  name: z.string().default(usualName),
  tagline: z.string().default('A country’s digital rules, verbatim and sourced'),
  /** Both have contrast enough. */
  accent: z.strictObject({light: colour, dark: colour}).default(usualAccent),
  /** `width` in CSS pixels at `logoHeight`, so that a page keeps its place free. */
  logo: z
    .strictObject({
      type: z.enum(Object.values(logoTypes)),
      width: z.int().positive(),
      base64: z.base64()
    })
    .optional(),
  language: z.string().default('en'),
  repository: z.string().optional(),
  show: z.strictObject({twins: z.boolean().default(true)}).default({twins: true})
})

export type Settings = z.infer<typeof settingsSchema>

/** The settings of a site that has no file of them. */
export const usualSettings: Settings = settingsSchema.parse({})

/** A name short enough for a list of search engines or the screen of a phone. */
export function shortNameOf(name: string): string {
  if (name === usualName) return 'Policy Atlas'
  return name.length <= 16 ? name : `${name.slice(0, 15).trimEnd()}…`
}

/** The rule of an accent that is not the usual one. */
export function accentRule(settings: Settings): string {
  const {light, dark} = settings.accent
  return hasOwnAccent(settings) ? `:root{--accent:light-dark(${light},${dark})}` : ''
}

export function hasOwnAccent({accent}: Settings): boolean {
  return accent.light !== usualAccent.light || accent.dark !== usualAccent.dark
}

/** The logo is shown as an image alone: what an SVG says beside its shapes never runs there. */
export function logoAddress({type}: NonNullable<Settings['logo']>): string {
  return type === logoTypes.svg ? '/logo.svg' : '/logo.png'
}
