/** The record of a page as plain lines: for pages that are kept, and to compare two versions. */
import type {Page, Score, Timeframe} from '../model/page.ts'

export interface RecordLine {
  /** Tells lines of one page apart. */
  readonly id: string
  readonly label: string
  readonly text: string
}

/** Everything the record of a page says in the source's words, in order. */
export function recordOf(page: Page): readonly RecordLine[] {
  return linesOf(page).filter((line): line is RecordLine => line.text !== undefined)
}

interface OptionalLine {
  readonly id: string
  readonly label: string
  readonly text: string | undefined
}

function linesOf(page: Page): readonly OptionalLine[] {
  switch (page.kind) {
    case 'measure':
      return [
        line('country', 'Country', page.country.name),
        line('pillar', 'Pillar', page.pillar.printed),
        line('sub-pillar', 'Sub-pillar', page.subPillar.printed),
        ...page.bases.flatMap(({role, title, timeframe}, index) => [
          line(`basis-${index + 1}`, role === 'heading' ? 'Heading' : 'Instrument', title),
          line(`timeframe-${index + 1}`, 'Time', timeframe && printedOf(timeframe))
        ]),
        ...page.unpaired.map((timeframe, index) =>
          line(`unpaired-${index + 1}`, 'Time', printedOf(timeframe))
        ),
        line('coverage', 'Coverage', page.coverage),
        ...page.sources.map(({text}, index) => line(`source-${index + 1}`, 'Source', text))
      ]
    case 'indicator':
      return [
        line('report', 'Report', `${page.country.name} ${page.edition}`),
        line('section', 'Section', `${page.section.letter} ${page.section.name}`),
        ...page.subheadings.map((text, index) =>
          line(`subheading-${index + 1}`, 'Sub-heading', text)
        ),
        line('question', 'Question', `${page.code} ${page.question}`),
        line('score', 'Score', page.score && pointsOf(page.score))
      ]
    case 'report':
      return [
        line('country', 'Country', page.country.name),
        line('edition', 'Edition', String(page.edition)),
        line('score', 'Score', page.score && pointsOf(page.score)),
        ...page.scoreSections.map(({letter, name, printed}) =>
          line(
            `section-${letter.toLowerCase()}`,
            `Section ${letter}`,
            printed === undefined ? name : `${name}, ${pointsOf(printed)}`
          )
        ),
        ...page.facts.map(({label, value}, index) => line(`fact-${index + 1}`, label, value))
      ]
    case 'article':
      return [
        line('title', 'Title', page.title),
        ...page.authors.map(({name, role}, index) =>
          line(`author-${index + 1}`, 'Author', role === undefined ? name : `${name}, ${role}`)
        ),
        line('firm', 'Firm', page.firm),
        ...page.notices.map((text, index) => line(`notice-${index + 1}`, 'Notice', text)),
        ...page.signature.map((text, index) => line(`signature-${index + 1}`, 'Signature', text))
      ]
  }
}

function line(id: string, label: string, text: string | undefined): OptionalLine {
  return {id, label, text}
}

function printedOf({printed}: Timeframe): string {
  return printed
}

function pointsOf({points, outOf}: Score): string {
  return `${points} of ${outOf} points`
}
