/** Reads `atlas.config.yaml`, in which a team says what its site is called and looks like. */
import type {VFile} from 'vfile'
import {isMap} from 'yaml'
import {
  settingsFileSchema,
  settingsSchema,
  usualAccent,
  usualSettings,
  type Settings
} from '../../src/model/settings.ts'
import {accentOf} from '../../src/site/colours.ts'
import {readLogo} from './logo.ts'
import {parseYamlFile, rangeOf, reportIssues, reportUnknownKeys, toPlain} from './yaml-file.ts'

/** The name of the settings in a folder of seeds. */
export const settingsName = 'atlas.config.yaml'

const {shape} = settingsFileSchema
const forms = Object.fromEntries(
  Object.entries(shape).map(([key, schema]) => [key, String(schema.meta()?.['form'] ?? 'words')])
)

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
    reportIssues(yaml, contents, error.issues, forms)
    return usualSettings
  }
  const {accent, logo, ...own} = data
  return settingsSchema.parse({
    ...own,
    accent: accent === undefined || accent === usualAccent.light ? usualAccent : accentOf(accent),
    logo: logo === undefined ? undefined : readLogo(yaml, contents, logo, fileOf)
  })
}
