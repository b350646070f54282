/** Reads `atlas.config.yaml`, in which a team says what its site is called and looks like. */
import type {VFile} from 'vfile'
import {isMap, type YAMLMap} from 'yaml'
import {
  logoHeight,
  logoTypes,
  settingsFileSchema,
  settingsSchema,
  usualAccent,
  usualSettings,
  type Settings
} from '../../src/model/settings.ts'
import {
  headOf,
  parseYamlFile,
  rangeOf,
  reportIssue,
  reportUnknownKeys,
  toPlain,
  type YamlFile
} from './yaml-file.ts'

/** The name of the settings in a folder of seeds. */
export const settingsName = 'atlas.config.yaml'

const {shape} = settingsFileSchema
const forms = Object.fromEntries(
  Object.entries(shape).map(([key, schema]) => [key, String(schema.meta()?.['form'] ?? 'words')])
)

/** A logo is on every page. */
const mostLogoBytes = 200_000

/**
 * The settings of a file; `fileOf` gives the bytes of a file beside it.
 * Reports to `file` what is wrong, in its place, and gives the usual settings
 * where anything is.
 */
export function readSettings(
  file: VFile,
  fileOf: (name: string) => Uint8Array | undefined
): Settings {
  const yaml = parseYamlFile(file)
  const {contents} = yaml.document
  if (!yaml.isWhole || contents === null || String(contents) === '') return usualSettings
  if (!isMap(contents)) {
    yaml.complain(
      'manifest-value',
      String(contents),
      rangeOf(contents) ?? [0, 0],
      'keys and values'
    )
    return usualSettings
  }
  reportUnknownKeys(yaml, contents, Object.keys(shape))
  const shown = contents.get('show')
  if (isMap(shown)) reportUnknownKeys(yaml, shown, Object.keys(shape.show.unwrap().shape))
  const {success, data, error} = settingsFileSchema.safeParse(toPlain(yaml, contents))
  if (!success) {
    for (const issue of error.issues) reportIssue(yaml, contents, issue, forms)
    return usualSettings
  }
  const {accent, logo, ...own} = data
  return settingsSchema.parse({
    ...own,
    accent: accent === undefined || accent === usualAccent.light ? usualAccent : accentOf(accent),
    logo: logo === undefined ? undefined : readLogo(yaml, contents, logo, fileOf)
  })
}

function readLogo(
  {complain}: YamlFile,
  contents: YAMLMap,
  name: string,
  fileOf: (name: string) => Uint8Array | undefined
): Settings['logo'] {
  const range = rangeOf(contents.get('logo', true)) ?? headOf(contents) ?? [0, 0]
  const bytes = fileOf(name)
  const type = /\.svg$/i.test(name) ? 'svg' : 'png'
  if (bytes === undefined) {
    complain('manifest-file-missing', name, range, 'an image of this name in the folder')
  } else if (bytes.length > mostLogoBytes || !isPicture(bytes, type)) {
    const found = `${name}, ${Math.ceil(bytes.length / 1000)} kB`
    const expected =
      type === 'svg'
        ? 'an SVG image of at most 200 kB without scripts, links or external files'
        : 'a PNG image of at most 200 kB'
    complain('manifest-value', found, range, expected)
  } else {
    const width = Math.max(1, Math.round(logoHeight * shapeOf(Buffer.from(bytes), type)))
    return {type: logoTypes[type], width, base64: Buffer.from(bytes).toString('base64')}
  }
  return undefined
}

/** How many times its height an image is wide, as browsers show it. */
function shapeOf(bytes: Buffer, type: keyof typeof logoTypes): number {
  const ratio = type === 'png' ? bytes.readUInt32BE(16) / bytes.readUInt32BE(20) : shapeOfSvg(bytes)
  return ratio > 0 && Number.isFinite(ratio) ? ratio : shapeless
}

function shapeOfSvg(bytes: Buffer): number {
  const [head = ''] = /<svg[^>]*>/.exec(bytes.toString('utf8')) ?? []
  const side = (name: string): number => {
    const size = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(head)
    return Number(size?.[1])
  }
  const box = /\sviewBox\s*=\s*["'][-\d.\s,]+?[\s,]([\d.]+)[\s,]+([\d.]+)\s*["']/.exec(head)
  return side('width') / side('height') || Number(box?.[1]) / Number(box?.[2])
}

/** An SVG without a size is 300 by 150 pixels to CSS. */
const shapeless = 2

/** What could run, load or lead anywhere where the file itself is opened rather than shown. */
const active =
  /<(?:[\w.-]+:)?(?:script|foreignObject|a|iframe|handler|listener)[\s/>]|\son[a-z]+\s*=|<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|attributeName|@import|(?:href|src)\s*=\s*["']?\s*(?!["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))|url\(\s*["']?(?!#)/i

/** Bytes of a PNG up to its width and height. */
const pngHead = 24

function isPicture(bytes: Uint8Array, type: keyof typeof logoTypes): boolean {
  return type === 'svg'
    ? /<svg[\s>]/.test(Buffer.from(bytes).toString('utf8')) &&
        !active.test(Buffer.from(bytes).toString('utf8'))
    : bytes.length > pngHead &&
        Buffer.from(bytes.subarray(0, 8)).equals(Buffer.from('89504e470d0a1a0a', 'hex'))
}

// The colours of the site outside its stylesheet, and how an accent is made readable on them.

/** On which an accent has to be read: paper, and black. */
const grounds = {light: '#f4f2ec', dark: '#1d2024'} as const

/** What small text needs by the rules of accessibility (WCAG 2.2, AA). */
const leastContrast = 4.5

type Colour = readonly [red: number, green: number, blue: number]

/** The accent in light and in dark, changed no further than needed to be read. */
export function accentOf(colour: string): {readonly light: string; readonly dark: string} {
  return {
    light: readable(colour, grounds.light, [0, 0, 0]),
    dark: readable(colour, grounds.dark, [255, 255, 255])
  }
}

/** Mixed with another colour until it can be read on the ground. */
function readable(colour: string, ground: string, other: Colour): string {
  const from = parse(colour)
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = from.map((part, index) => Math.round(part + ((other[index] ?? 0) - part) * share))
    const text = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
    if (contrast(text, ground) >= leastContrast) return text
  }
  return `#${other.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = parse(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as unknown as Colour
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function parse(colour: string): Colour {
  const number = Number.parseInt(colour.slice(1), 16)
  return [number >> 16, (number >> 8) & 255, number & 255]
}
