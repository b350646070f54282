/** The day on which a text was published, as far as it says so. */
import {isByline} from '../convert/article/byline.ts'
import {monthWords, numberOfMonth} from '../passages/dates.ts'

const month = `(?<month>${monthWords.join('|')})`
const year = String.raw`(?<year>(?:19|20)\d\d)(?!\d)`
const ordinal = String.raw`(?:st|nd|rd|th|er|\.|º)?`

/** `3 March 2022`, `14 июня 2023`, `4th October 2023`, `March 3, 2022`, `2022-03-03`, `14.06.2023`. */
const dates = [
  String.raw`(?<!\d)(?<day>\d{1,2})${ordinal}\s+(?:de\s+)?${month}\.?,?\s+(?:de\s+)?${year}`,
  String.raw`(?<!\p{L})${month}\.?\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?${year}`,
  String.raw`(?<!\d)(?<year>(?:19|20)\d\d)-(?<number>0[1-9]|1[0-2])-(?<day>\d\d)(?!\d)`,
  String.raw`(?<!\d)(?<day>\d{1,2})\.(?<number>0?[1-9]|1[0-2])\.${year}`,
  String.raw`(?<!\d)(?<number>0?[1-9]|1[0-2])[./](?<day>1[3-9]|2\d|3[01])[./](?<short>\d\d)(?!\d)`
].map((pattern) => new RegExp(pattern, 'iu'))

/** A date in a line of its own near the beginning or the end, in one that says who wrote the text and when before others. */
export function dateIn(lines: readonly string[]): string | undefined {
  const near = [...lines.slice(0, 12), ...lines.slice(-6)].filter((line) => line.length < 80)
  return [...near.filter(isByline), ...near].map(dateOf).find((day) => day !== undefined)
}

function dateOf(line: string): string | undefined {
  const {
    day,
    month = '',
    number,
    year,
    short
  } = dates.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined) ??
  {}
  const parts = [
    year ?? (short === undefined ? undefined : `20${short}`),
    number ?? numberOfMonth(month),
    day
  ]
  const known = parts.filter((part) => part !== undefined)
  return known.length < 2 ? undefined : known.map((part) => part.padStart(2, '0')).join('-')
}
