/**
 * Each style for each kind of page, worked out from the rules named in the
 * styles' headers, not from what the code says.
 */
import {describe, expect, test} from 'vitest'
import type {Citation} from '../../src/citations/citation.ts'
import {
  article,
  cited,
  database,
  forms,
  freedom,
  indicator,
  insight,
  machine,
  measure,
  report
} from './records.ts'

const entry = cited(measure(), database)
const country = cited(report(), freedom)
const question = cited(indicator(), freedom)
const signed = cited(article(), insight)
const written = cited(
  article({title: 'Understanding Data Protection Laws', authors: [], firm: null}),
  machine
)

const entryUrl = '{https://example.org/atlas/measures/kz/minimum-period-for-data-retention/}'
const countryUrl = '{https://example.org/atlas/indicators/kz/2021/}'
const questionUrl = '{https://example.org/atlas/indicators/kz/2021/c5/}'
const articleUrl = '{https://example.org/atlas/articles/amendments-to-privacy-law/}'

describe('APA', () => {
  test('cites a measure as an entry of its database', () => {
    expect(forms('apa', entry)).toEqual({
      'Reference list': `European University Institute. (n.d.). *Minimum period for data retention* [Database entry: Law on Communications, Kazakhstan]. Digital Trade Integration Database. Digital Policy Atlas (Version 3f2a1c7). Retrieved November 21, 2026, from ${entryUrl}`,
      'In the text': '(European University Institute, n.d.)'
    })
  })

  test('cites a country report as part of its edition', () => {
    expect(forms('apa', country)).toEqual({
      'Reference list': `Freedom House. (2021). Kazakhstan. In *Freedom on the Net 2021*. Digital Policy Atlas (Version 3f2a1c7). Retrieved November 21, 2026, from ${countryUrl}`,
      'In the text': '(Freedom House, 2021)'
    })
  })

  test('cites a question with its code, and no stop after its mark', () => {
    expect(forms('apa', question)).toEqual({
      'Reference list': `Freedom House. (2021). Does state surveillance infringe on privacy? [Question C5, Kazakhstan]. In *Freedom on the Net 2021*. Digital Policy Atlas (Version 3f2a1c7). Retrieved November 21, 2026, from ${questionUrl}`,
      'In the text': '(Freedom House, 2021)'
    })
  })

  test('cites an article by its authors, with their firm', () => {
    expect(forms('apa', signed)).toEqual({
      'Reference list': `Makhmetova, L., & Zhumekenova, A. (2021, June). *Kazakhstan: Amendments to privacy law* [GRATA International]. DataGuidance Insights. OneTrust DataGuidance. Digital Policy Atlas (Version 3f2a1c7). Retrieved November 21, 2026, from ${articleUrl}`,
      'In the text': '(Makhmetova & Zhumekenova, 2021)'
    })
  })

  test('says of a text without author that AI wrote it', () => {
    expect(forms('apa', written)).toEqual({
      'Reference list': `*Understanding Data Protection Laws* [Kazakhstan; AI-written text, publisher not known]. (n.d.). Digital Policy Atlas (Version 3f2a1c7). Retrieved November 21, 2026, from ${articleUrl}`,
      'In the text': '(*Understanding Data Protection Laws*, n.d.)'
    })
  })

  test('names a place in the text alone', () => {
    const paragraph = {...question, pinpoint: {paragraph: 3}}
    expect(forms('apa', paragraph)).toEqual({
      ...forms('apa', question),
      'In the text': '(Freedom House, 2021, para. 3)'
    })
    const note = {...question, pinpoint: {note: 12}}
    expect(forms('apa', note)['In the text']).toBe('(Freedom House, 2021, Footnote 12)')
  })
})

describe('Chicago', () => {
  test('cites a measure as an entry of its database', () => {
    expect(forms('chicago', entry)).toEqual({
      Note: `European University Institute, “Minimum period for data retention,” Law on Communications, Kazakhstan, Digital Trade Integration Database, reproduced in Digital Policy Atlas, version 3f2a1c7, accessed November 21, 2026, ${entryUrl}.`,
      Bibliography: `European University Institute. “Minimum period for data retention.” Law on Communications, Kazakhstan. Digital Trade Integration Database. Reproduced in Digital Policy Atlas, version 3f2a1c7. Accessed November 21, 2026. ${entryUrl}.`
    })
  })

  test('cites a country report as part of its edition', () => {
    expect(forms('chicago', country)).toEqual({
      Note: `Freedom House, “Kazakhstan,” in *Freedom on the Net 2021*, reproduced in Digital Policy Atlas, version 3f2a1c7, accessed November 21, 2026, ${countryUrl}.`,
      Bibliography: `Freedom House. “Kazakhstan.” In *Freedom on the Net 2021*. Reproduced in Digital Policy Atlas, version 3f2a1c7. Accessed November 21, 2026. ${countryUrl}.`
    })
  })

  test('cites a question, whose mark keeps the comma and takes no stop', () => {
    expect(forms('chicago', question)).toEqual({
      Note: `Freedom House, “Does state surveillance infringe on privacy?,” question C5, Kazakhstan, in *Freedom on the Net 2021*, reproduced in Digital Policy Atlas, version 3f2a1c7, accessed November 21, 2026, ${questionUrl}.`,
      Bibliography: `Freedom House. “Does state surveillance infringe on privacy?” Question C5, Kazakhstan. In *Freedom on the Net 2021*. Reproduced in Digital Policy Atlas, version 3f2a1c7. Accessed November 21, 2026. ${questionUrl}.`
    })
  })

  test('cites an article by its authors, with their firm', () => {
    expect(forms('chicago', signed)).toEqual({
      Note: `Leila Makhmetova and Aliya Zhumekenova (GRATA International), “Kazakhstan: Amendments to privacy law,” DataGuidance Insights, OneTrust DataGuidance, June 2021, reproduced in Digital Policy Atlas, version 3f2a1c7, accessed November 21, 2026, ${articleUrl}.`,
      Bibliography: `Makhmetova, Leila, and Aliya Zhumekenova (GRATA International). “Kazakhstan: Amendments to privacy law.” DataGuidance Insights, OneTrust DataGuidance, June 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7. Accessed November 21, 2026. ${articleUrl}.`
    })
  })

  test('says of a text without author that AI wrote it', () => {
    expect(forms('chicago', written)).toEqual({
      Note: `“Understanding Data Protection Laws,” Kazakhstan, AI-written text, publisher not known, reproduced in Digital Policy Atlas, version 3f2a1c7, accessed November 21, 2026, ${articleUrl}.`,
      Bibliography: `“Understanding Data Protection Laws.” Kazakhstan, AI-written text, publisher not known. Reproduced in Digital Policy Atlas, version 3f2a1c7. Accessed November 21, 2026. ${articleUrl}.`
    })
  })

  test('names a place in the note alone', () => {
    const {Note, Bibliography} = forms('chicago', {...country, pinpoint: {paragraph: 3}})
    expect(Note).toBe(
      'Freedom House, “Kazakhstan,” in *Freedom on the Net 2021*, reproduced in Digital Policy Atlas, version 3f2a1c7, para. 3, accessed November 21, 2026, {https://example.org/atlas/indicators/kz/2021/#p3}.'
    )
    expect(Bibliography).toBe(forms('chicago', country)['Bibliography'])
    expect(forms('chicago', {...country, pinpoint: {note: 12}})['Note']).toContain(
      'version 3f2a1c7, n. 12, accessed'
    )
  })
})

describe('OSCOLA', () => {
  test('cites a measure as a page of its database', () => {
    const reference = `European University Institute, ‘Minimum period for data retention’ (Law on Communications, Kazakhstan, *Digital Trade Integration Database*) reproduced in *Digital Policy Atlas* (version 3f2a1c7) <${entryUrl}> accessed 21 November 2026`
    expect(forms('oscola', entry)).toEqual({Footnote: `${reference}.`, Bibliography: reference})
  })

  test('cites a country report as part of its edition', () => {
    const reference = `Freedom House, ‘Kazakhstan’ in *Freedom on the Net 2021* (2021) reproduced in *Digital Policy Atlas* (version 3f2a1c7) <${countryUrl}> accessed 21 November 2026`
    expect(forms('oscola', country)).toEqual({Footnote: `${reference}.`, Bibliography: reference})
  })

  test('cites a question with its code', () => {
    const reference = `Freedom House, ‘Does state surveillance infringe on privacy?’ (question C5, Kazakhstan) in *Freedom on the Net 2021* (2021) reproduced in *Digital Policy Atlas* (version 3f2a1c7) <${questionUrl}> accessed 21 November 2026`
    expect(forms('oscola', question)).toEqual({Footnote: `${reference}.`, Bibliography: reference})
  })

  test('cites an article by its authors, family names and initials first in the bibliography', () => {
    const rest = `(GRATA International), ‘Kazakhstan: Amendments to privacy law’ (*DataGuidance Insights*, OneTrust DataGuidance, June 2021) reproduced in *Digital Policy Atlas* (version 3f2a1c7) <${articleUrl}> accessed 21 November 2026`
    expect(forms('oscola', signed)).toEqual({
      Footnote: `Leila Makhmetova and Aliya Zhumekenova ${rest}.`,
      Bibliography: `Makhmetova L and Zhumekenova A ${rest}`
    })
  })

  test('says of a text without author that AI wrote it', () => {
    const reference = `‘Understanding Data Protection Laws’ (Kazakhstan, AI-written text, publisher not known) reproduced in *Digital Policy Atlas* (version 3f2a1c7) <${articleUrl}> accessed 21 November 2026`
    expect(forms('oscola', written)).toEqual({Footnote: `${reference}.`, Bibliography: reference})
  })

  test('names a place before the address, in the footnote alone', () => {
    const {Footnote, Bibliography} = forms('oscola', {...question, pinpoint: {note: 12}})
    expect(Footnote).toContain(
      '(version 3f2a1c7) n 12 <{https://example.org/atlas/indicators/kz/2021/c5/#n12}> accessed'
    )
    expect(Bibliography).toBe(forms('oscola', question)['Bibliography'])
    expect(forms('oscola', {...question, pinpoint: {paragraph: 3}})['Footnote']).toContain(
      '(version 3f2a1c7) para 3 <'
    )
  })
})

describe('Bluebook', () => {
  test('cites a measure as a page of its database', () => {
    expect(forms('bluebook', entry)).toEqual({
      Footnote: `European University Institute, *Minimum period for data retention*, Law on Communications, Kazakhstan, Digital Trade Integration Database, *reprinted in* Digital Policy Atlas (version 3f2a1c7), ${entryUrl} (last visited Nov. 21, 2026).`
    })
  })

  test('cites a country report as part of its edition', () => {
    expect(forms('bluebook', country)).toEqual({
      Footnote: `Freedom House, *Kazakhstan*, *in* *Freedom on the Net 2021* (2021), *reprinted in* Digital Policy Atlas (version 3f2a1c7), ${countryUrl} (last visited Nov. 21, 2026).`
    })
  })

  test('cites a question with its code', () => {
    expect(forms('bluebook', question)).toEqual({
      Footnote: `Freedom House, *Does state surveillance infringe on privacy?*, question C5, Kazakhstan, *in* *Freedom on the Net 2021* (2021), *reprinted in* Digital Policy Atlas (version 3f2a1c7), ${questionUrl} (last visited Nov. 21, 2026).`
    })
  })

  test('cites an article by its authors and the firm they write for', () => {
    expect(forms('bluebook', signed)).toEqual({
      Footnote: `Leila Makhmetova & Aliya Zhumekenova, GRATA International, *Kazakhstan: Amendments to privacy law*, DataGuidance Insights, OneTrust DataGuidance (June 2021), *reprinted in* Digital Policy Atlas (version 3f2a1c7), ${articleUrl} (last visited Nov. 21, 2026).`
    })
  })

  test('says of a text without author that AI wrote it', () => {
    expect(forms('bluebook', written)).toEqual({
      Footnote: `*Understanding Data Protection Laws*, Kazakhstan, *reprinted in* Digital Policy Atlas (version 3f2a1c7), ${articleUrl} (last visited Nov. 21, 2026) (AI-written text; publisher not known).`
    })
  })

  test('names a place right after the site, without a comma', () => {
    const place = (pinpoint: NonNullable<Citation['pinpoint']>): string =>
      forms('bluebook', {...question, pinpoint})['Footnote'] ?? ''
    expect(place({paragraph: 3})).toContain(
      'Digital Policy Atlas ¶ 3 (version 3f2a1c7), {https://example.org/atlas/indicators/kz/2021/c5/#p3} ('
    )
    expect(place({note: 12})).toContain('Digital Policy Atlas n.12 (version 3f2a1c7), ')
  })
})

describe('Plain text', () => {
  test('cites a measure', () => {
    expect(forms('plain', entry)).toEqual({
      Text: `European University Institute: “Minimum period for data retention” (Law on Communications, Kazakhstan), Digital Trade Integration Database, no date. Reproduced in Digital Policy Atlas, version 3f2a1c7, ${entryUrl}, accessed 21 November 2026.`
    })
  })

  test('cites a country report and a question', () => {
    expect(forms('plain', country)).toEqual({
      Text: `Freedom House: “Kazakhstan”, in Freedom on the Net 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7, ${countryUrl}, accessed 21 November 2026.`
    })
    expect(forms('plain', question)).toEqual({
      Text: `Freedom House: “Does state surveillance infringe on privacy?” (question C5, Kazakhstan), in Freedom on the Net 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7, ${questionUrl}, accessed 21 November 2026.`
    })
  })

  test('cites an article, signed or AI-written', () => {
    expect(forms('plain', signed)).toEqual({
      Text: `Leila Makhmetova and Aliya Zhumekenova (GRATA International): “Kazakhstan: Amendments to privacy law”, DataGuidance Insights, OneTrust DataGuidance, June 2021. Reproduced in Digital Policy Atlas, version 3f2a1c7, ${articleUrl}, accessed 21 November 2026.`
    })
    expect(forms('plain', written)).toEqual({
      Text: `“Understanding Data Protection Laws” (Kazakhstan, AI-written text, publisher not known), no date. Reproduced in Digital Policy Atlas, version 3f2a1c7, ${articleUrl}, accessed 21 November 2026.`
    })
  })

  test('names a place in words', () => {
    expect(forms('plain', {...question, pinpoint: {paragraph: 3}})['Text']).toContain(
      'version 3f2a1c7, paragraph 3, {https://example.org/atlas/indicators/kz/2021/c5/#p3}, accessed'
    )
    expect(forms('plain', {...question, pinpoint: {note: '1-2'}})['Text']).toContain(
      'version 3f2a1c7, note 1-2, {https://example.org/atlas/indicators/kz/2021/c5/#n1-2}, accessed'
    )
  })
})
