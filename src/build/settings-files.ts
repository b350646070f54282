/** The files of a site that follow from its settings: logo, icons, web manifest. */
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
import type {SiteFolder} from './site-folder.ts'

const iconSizes = [192, 512]

/** Writes them into a built site; those of the usual settings are there already. */
export async function writeSettingsFiles(site: SiteFolder, settings: Settings): Promise<void> {
  const {name, tagline, accent, logo, language} = settings
  if (logo !== undefined) {
    site.write(logoAddress(logo).slice(1), Buffer.from(logo.base64, 'base64'))
  }
  if (hasOwnAccent(settings)) await drawIcons(site, accent)
  if (name === usualName && tagline === usualSettings.tagline) return
  const file = 'manifest.webmanifest'
  const manifest = JSON.parse(site.text(file)) as object
  const own = {
    ...manifest,
    name,
    short_name: shortNameOf(name),
    description: tagline,
    lang: language
  }
  site.write(file, `${JSON.stringify(own, undefined, 2)}\n`)
}

async function drawIcons(site: SiteFolder, {light, dark}: Settings['accent']): Promise<void> {
  const icon = 'favicon.svg'
  const drawing = site
    .text(icon)
    .replaceAll(usualAccent.light, light)
    .replaceAll(usualAccent.dark, dark)
  site.write(icon, drawing)
  const shapes = drawing
    .replace(/^<svg[^>]*>/, '')
    .replace(/@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/, '')
  for (const size of iconSizes) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 48 48" width="${size}" height="${size}"><path fill="#fcfbf8" d="M-8-8h48v48h-48z"/>${shapes}`
    site.write(`icon-${size}.png`, await pngOf(svg))
  }
}
