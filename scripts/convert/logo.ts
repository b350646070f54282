/** Reads the logo that the settings of a site name: an image that is safe to show on every page. */
import type {YAMLMap} from 'yaml'
import {logoHeight, logoTypes, type Settings} from '../../src/model/settings.ts'
import {headOf, rangeOf, type YamlFile} from './yaml-file.ts'

/** A logo is on every page. */
const mostLogoBytes = 200_000

/** The logo of a name; reports where there is no such image, or one that may do more than be seen. */
export function readLogo(
  {complain}: YamlFile,
  contents: YAMLMap,
  name: string,
  fileOf: (name: string) => Uint8Array | undefined
): Settings['logo'] {
  const range = rangeOf(contents.get('logo', true)) ?? headOf(contents) ?? [0, 0]
  const file = fileOf(name)
  const bytes = file && Buffer.from(file)
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
    const width = Math.max(1, Math.round(logoHeight * shapeOf(bytes, type)))
    return {type: logoTypes[type], width, base64: bytes.toString('base64')}
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
const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

function isPicture(bytes: Buffer, type: keyof typeof logoTypes): boolean {
  if (type === 'png') return bytes.length > pngHead && bytes.subarray(0, 8).equals(pngSignature)
  const text = bytes.toString('utf8')
  return /<svg[\s>]/.test(text) && !active.test(text)
}
