/** Which line of a text is its title, where nothing but the text says so. */
import {isByline} from '../convert/article/byline.ts'
import {isHeadingOf, isInstitution} from '../convert/article/lines.ts'
import {isName} from '../convert/article/names.ts'
import {countryOf} from '../convert/countries.ts'
import {unspaced} from '../../src/model/language/scripts.ts'

/** The headline in the text; a window's title that is another, such as the headline and the site's name, is not. */
export function titleIn(lines: readonly string[], window: string | undefined): string | undefined {
  const first = headline(lines)
  return first !== undefined && window?.startsWith(first) === true ? first : (window ?? first)
}

/** How many lines may be above a title, and between it and who wrote the text. */
const headLines = 12

/**
 * The first line that a reader would take for a title. Below the name of a
 * section, an institution or a site, it is the one above the byline.
 */
function headline(lines: readonly string[]): string | undefined {
  const mayBe = (line: string): boolean =>
    line.length <= 200 && /\p{L}{3}/u.test(line) && !isByline(line)
  const first = lines.findIndex(mayBe)
  const title = lines[first]
  const isShort = title !== undefined && wordsIn(title) <= fewWords
  if (title === undefined || !(isShort || isAboveTitle(title))) return title
  const rest = lines.slice(first + 1, first + 1 + headLines)
  const byline = rest.findIndex(isByline)
  const above = rest
    .slice(0, Math.max(byline, 0))
    .findLast((line) => mayBe(line) && !isAboveTitle(line) && !isName(line))
  if (above !== undefined && (isAboveTitle(title) || wordsIn(above) > fewWords)) return above
  const next = rest.find((line) => mayBe(line) && !isAboveTitle(line) && !isName(line))
  return !isAboveTitle(title) || next === undefined || /[.!?]$/.test(next) ? title : next
}

/** A first line of few words may be the name of a section of the site. */
const fewWords = 2

/** `Insights`, `Ghana`, `example.org`, `Ministry of Justice`. */
function isAboveTitle(line: string): boolean {
  return (
    isHeadingOf('sections', line) ||
    countryOf(line) !== undefined ||
    isInstitution(line) ||
    wordsIn(line) === 1
  )
}

/** How many words a line has; where nothing parts them, a word is two letters. */
function wordsIn(line: string): number {
  const apart = line.match(withoutBlanks)?.length ?? 0
  return apart > 0 ? Math.ceil(apart / 2) : line.split(/\s+/).length
}

const withoutBlanks = new RegExp(`[[${unspaced}]&&\\p{L}]`, 'gv')
