/** What texts say became of a body: `the now-defunct Ministry of …`, `was reorganized … into`. */
import {sentencesIn} from '../passages/sentences.ts'
import type {NamedBody} from './names.ts'
import {type Passage, type Quote, quote} from '../passages/passage.ts'

export interface Change {
  readonly kind: 'ended' | 'renamed' | 'replaced' | 'reorganized' | 'merged'
  /** The sentence that says so. */
  readonly sentence: Quote
  /** The key of the body it became, where the sentence names one. */
  readonly successor?: string
}

const signs: readonly {
  readonly kind: Change['kind']
  readonly pattern: RegExp
  readonly before: boolean
}[] = [
  // `the now-defunct Ministry of Information and Communication`: the sign stands before the body.
  {kind: 'ended', pattern: /\b(?:now-defunct|now-abolished|former)\s+$/u, before: true},
  {
    kind: 'ended',
    pattern: /^\W*(?:was|were|has been|had been)\s+(?:abolished|dissolved|disbanded)\b/u,
    before: false
  },
  {kind: 'renamed', pattern: /^\W*(?:was|were|has been)\s+renamed\b/u, before: false},
  {
    kind: 'replaced',
    pattern: /^\W*(?:was|were|has been)\s+(?:replaced|succeeded)\s+(?:by|with)\b/u,
    before: false
  },
  {
    kind: 'reorganized',
    pattern: /^[^.]{0,80}\b(?:was|were|has been)\s+(?:reorgani[sz]ed|transformed|converted)\b/u,
    before: false
  },
  {kind: 'merged', pattern: /^\W*(?:was|were|has been)\s+merged\b/u, before: false}
]

/** The changes a passage tells of the bodies it names. */
export function changesIn(
  passage: Passage,
  named: readonly NamedBody[]
): {readonly key: string; readonly change: Change}[] {
  if (named.length === 0) return []
  const sentences = sentencesIn(passage)
  const found: {key: string; change: Change}[] = []
  let at = 0
  for (const [index, body] of named.entries()) {
    while (at < sentences.length - 1 && (sentences[at]?.end ?? 0) <= body.start) at++
    const sentence = sentences[at]
    if (sentence === undefined) break
    const before = passage.text.slice(Math.max(sentence.start, body.start - 40), body.start)
    const after = passage.text.slice(body.end, Math.min(sentence.end, body.end + 160))
    const sign = signs.find(({pattern, before: looksBack}) =>
      pattern.test(looksBack ? before : after)
    )
    if (sign === undefined) continue
    const next = named[index + 1]
    const successor =
      !sign.before && next !== undefined && next.end <= sentence.end && next.key !== body.key
    found.push({
      key: body.key,
      change: {
        kind: sign.kind,
        sentence: quote(passage, sentence.start, sentence.end),
        ...(successor ? {successor: next.key} : {})
      }
    })
  }
  return found
}
