/** The files of a site that follow from its settings: logo, icons, web manifest. */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pngOf} from '../cards/png.ts'
import {
  hasOwnAccent,
  logoAddress,
  shortNameOf,
  usualAccent,
  usualName,
  usualSettings,
  type Settings
} from '../model/settings.ts'

const iconSizes = [192, 512]

/** Writes them into the folder of a built site; those of the usual settings are there already. */
export async function writeSettingsFiles(folder: string, settings: Settings): Promise<void> {
  const {name, tagline, accent, logo, language} = settings
  const place = (address: string): string => path.join(folder, address)
  if (logo !== undefined) {
    writeFileSync(place(logoAddress(logo)), Buffer.from(logo.base64, 'base64'))
  }
  if (hasOwnAccent(settings)) await drawIcons(place, accent)
  if (name === usualName && tagline === usualSettings.tagline) return
  const file = place('manifest.webmanifest')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object
  const own = {
    ...manifest,
    name,
    short_name: shortNameOf(name),
    description: tagline,
    lang: language
  }
  writeFileSync(file, `${JSON.stringify(own, undefined, 2)}\n`)
}

async function drawIcons(
  place: (address: string) => string,
  {light, dark}: Settings['accent']
): Promise<void> {
  const icon = place('favicon.svg')
  const drawing = readFileSync(icon, 'utf8')
    .replaceAll(usualAccent.light, light)
    .replaceAll(usualAccent.dark, dark)
  writeFileSync(icon, drawing)
  const shapes = drawing
    .replace(/^<svg[^>]*>/, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/, '')
  for (const size of iconSizes) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 48 48" width="${size}" height="${size}"><path fill="#fcfbf8" d="M-8-8h48v48h-48z"/>${shapes}`
    writeFileSync(place(`icon-${size}.png`), await pngOf(svg))
  }
}
