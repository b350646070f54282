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
import {accentOf} from '../../src/site/colours.ts'
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
