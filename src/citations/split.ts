/**
 * Cuts the file of a whole collection into the files of its records. Each
 * writer puts a record on lines of its own, and no text of a citation holds a
 * line end, so the line that begins a record is certain.
 */

/** A record with its key, as a file of its own. */
export interface SplitRecord {
  readonly key: string
  readonly text: string
}

/** `@misc{measures:kz:x,` … up to the next `@`. */
export function splitBibtex(file: string): readonly SplitRecord[] {
  return file.split(/\n(?=@)/).flatMap((text) => {
    const key = /^@[a-z]+\{([^,]+),/.exec(text)?.[1]
    return key === undefined ? [] : [{key, text: `${text.trimEnd()}\n`}]
  })
}

/** `TY  - …` up to `ER  - `. */
export function splitRis(file: string): readonly SplitRecord[] {
  return file.split(/\r\n\r\n(?=TY {2}- )/).flatMap((text) => {
    const key = /\r\nID {2}- (.*)\r\n/.exec(text)?.[1]
    return key === undefined ? [] : [{key, text: `${text.replace(/[\r\n]+$/, '')}\r\n`}]
  })
}

/** The items of a list. */
export function splitCslJson(file: string): readonly SplitRecord[] {
  const items = JSON.parse(file) as readonly {readonly id: string}[]
  return items.map((item) => ({key: item.id, text: `${JSON.stringify([item], undefined, 2)}\n`}))
}
