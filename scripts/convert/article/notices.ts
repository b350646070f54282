/**
 * Lines in which a text speaks of itself: `📝 Notice: This article was created
 * using AI. Confirm details with official and trusted references.`
 *
 * A text about the regulation of AI says such things of other texts, so only a
 * line that names itself, or is headed as a notice, counts.
 */
export interface Notice {
  /** Whether it says that the text was written by a machine. */
  readonly byMachine: boolean
}

/** Longer lines are the text itself. */
const longest = 1000

const kind =
  '(?:article|content|text|page|post|blog|report|overview|summary|document|publication|guide|material|piece|information|website|site)s?'
const self = `\\b(?:this|these|the present|the above|the following)(?: [\\w-]+){0,2} ${kind}\\b`
const machine =
  '(?:AI|A\\.I\\.|artificial intelligence|language models?|LLMs?|ChatGPT|GPT-?\\d*|Gemini|Claude|Copilot|chat ?bots?|machines?)(?![\\w-])'
const made = '(?:created|generated|written|produced|drafted|composed|authored|prepared)'
const means =
  '(?:by|using|with|through|via)(?: (?:an?|the|help|use|aid|assistance|support|of|in|part|our|large|generative|advanced|automated)){0,6}'
const madeByMachine = `\\b${made}(?: \\w+){0,2} ${means} ${machine}`

/** Sentences that say of this text that a machine wrote it. */
const written = [
  // This article was created using AI
  `${self}[^.!?]{0,60}${madeByMachine}`,
  // This overview is AI-generated; this AI-written text
  `${self}[^.!?]{0,60}\\bAI[- ]${made}`,
  `\\bthis AI[- ]${made} ${kind}\\b`,
  // AI was used to write this article
  `${machine}(?: [\\w-]+){0,5} (?:create|generate|write|produce|draft|prepare)d? ${self}`,
  // AI-generated content
  `^\\P{L}*(?:fully |partly )?AI[- ]${made}(?: ${kind})?\\P{L}*$`
].map(pattern)

/** Behind `Notice:` the sentence need not name the text: `Notice: created with AI`. */
const writtenIfHeaded = [madeByMachine, `\\bAI[- ]${made}`].map(pattern)

const denial = /\b(?:not|never|without|no part)\b|n['’]t\b/iu

/** `Disclaimer:`, `Legal notice –`, also behind a sign such as 📝. */
const head =
  /^\P{L}*(?:(?:legal|important|ai|editorial) )?(?:notice|disclaimer|disclosure)\s*[:.–—-]/iu

/** Sentences that say what this text is not, or what else was done to it. */
const disclaimers = [
  `(?:${self}|\\b(?:information|content|materials?)(?: [\\w-]+)? (?:in|on|herein)\\b)[^.!?]{0,160}\\b(?:legal advice|information(?:al)? purposes|general information|information only|professional advice|substitute for)\\b`,
  `${self}[^.!?]{0,60}\\b(?:translated|reviewed|checked|edited)(?: \\w+){0,2} ${means} ${machine}`
].map(pattern)

function pattern(source: string): RegExp {
  return new RegExp(source, 'iu')
}

/** What a line says of the text it stands in, if it does. */
export function readNotice(line: string): Notice | undefined {
  if (line.length > longest) return undefined
  const isHeaded = head.test(line)
  const patterns = isHeaded ? [...written, ...writtenIfHeaded] : written
  const said = patterns.flatMap((sentence) => sentence.exec(line)?.[0] ?? [])
  if (said.length > 0) return {byMachine: !said.some((sentence) => denial.test(sentence))}
  const disclaims = isHeaded || disclaimers.some((sentence) => sentence.test(line))
  return disclaims ? {byMachine: false} : undefined
}
