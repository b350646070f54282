/** The one way to write the data files of a content folder. */
import type {Account} from '../../src/model/account.ts'

export function stringifyData(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** JSON with one segment a line, so that a diff shows the stretch that changed. */
export function stringifyAccount({segments, ...head}: Account): string {
  const lines = segments.map((segment) => `    ${JSON.stringify(segment)}`)
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "segments": [\n${lines.join(',\n')}\n  ]\n}\n`
}
