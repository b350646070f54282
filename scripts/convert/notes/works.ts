/**
 * Reads what the notes of a text cite.
 *
 * A note names one work or several: `“Title,” Outlet, date, https://…; “Title,”
 * Outlet, …`. `Ibid.` names the work of the note before it, an interview or an
 * official response nothing that could be looked up.
 */
import type {VFile} from 'vfile'
import {citedWork, isShortened, type CitedAddress} from '../../../src/document/body.ts'
import type {Work} from '../../../src/model/fields.ts'
import type {Prose} from '../../../src/kinds/reader.ts'
import {report} from '../rules.ts'
import {splitWorks} from './split.ts'

/** A note as its works are read: its anchor (`n12`) and its text without its number. */
interface CitingNote {
  readonly id: string
  readonly prose: Prose
}

/**
 * The works of each note of one group, in the order of the notes; a group is
 * what `Ibid.` reaches back in: the notes of one question, or of one text.
 *
 * Reports an `Ibid.` that has no note before it, not even in a group before
 * (`goesOn`), which has no address here.
 */
export function readWorks(
  group: readonly CitingNote[],
  file: VFile,
  {goesOn = false}: {readonly goesOn?: boolean} = {}
): Work[][] {
  let cited: string | undefined
  return group.map(({id, prose}) =>
    splitWorks(prose).map((piece) => {
      const work = readWork(piece, cited)
      if (work.kind === 'ibid' && cited === undefined && !goesOn) {
        report(file, 'ibid-nothing', piece.text.value, piece.text.position)
      }
      // A second `Ibid.` goes on naming the note that has the work.
      if (work.kind !== 'ibid') cited = id
      return work
    })
  )
}

/** `Ibid.`, `See ibid., p. 3`, `Id. at 5`, `Там же`. */
const ibid = /^(?:[Ss]ee )?(?:[Ii][Bb][Ii][Dd](?:em)?\b|Id\.(?=[\s,;]|$)|Там же)/

/** `Official response by …`, `Interview with …`: said or written to the authors, printed nowhere. */
const testimony =
  /^(?:(?:the|an?|author['’]?s?['’]?|freedom house|official|formal|written|oral|personal|private|anonymous|confidential|follow-up|in-person|phone|telephone|online|e-?mail|telegram|whatsapp|signal|skype|zoom) )*(?:(?:interview|response|reply|letter|e-?mail|message|conversation)s?|correspondence)(?: (?:with|from|by|to|between|on|in|dated)\b|[,.:]|$)/i

/** The same further on: `Ministry of Justice, official response, April 2021.` */
const laterTestimony =
  /\b(?:(?:official|formal|written) (?:response|reply|letter)|interviews? with|personal communications?)\b/i

function isTestimony(text: string): boolean {
  return testimony.test(text) || (!/["“«„]/.test(text) && laterTestimony.test(text))
}

function readWork(piece: Prose, cited: string | undefined): Work {
  const text = piece.text.value
  if (ibid.test(text)) return {kind: 'ibid', text, ...(cited === undefined ? {} : {of: cited})}
  const addresses = addressesIn(piece)
  if (addresses.length === 0 && isTestimony(text)) return {kind: 'testimony', text}
  return citedWork(text, [0, text.length], addresses)
}

/** The web addresses of a work; one that is neither complete nor shortened is just text. */
function addressesIn({text, marks}: Prose): CitedAddress[] {
  const origin = text.position.start.offset
  return marks.flatMap((mark): CitedAddress[] => {
    const start = mark.start - origin
    const end = mark.end - origin
    const printed = text.value.slice(start, end)
    if (mark.type === 'link' && !mark.href.startsWith('mailto:')) {
      return [{url: mark.href, shortened: false, start, end}]
    }
    return mark.type === 'no-link' && isShortened(printed)
      ? [{url: printed, shortened: true, start, end}]
      : []
  })
}
