/**
 * The questions of Freedom on the Net: 21 in three sections, each with the most
 * points it can give. The reports print neither their codes nor, always, the
 * same wording; codes follow from the order.
 */

export interface Question {
  /** `A1` … `C8`. */
  readonly code: string
  /** Most points an answer can get. */
  readonly maximum: number
  /** A short name, ours, the same in every edition. */
  readonly label: string
}

export interface QuestionSection {
  readonly letter: string
  readonly name: string
  readonly questions: readonly Question[]
}

function section(
  letter: string,
  name: string,
  asked: readonly (readonly [maximum: number, label: string])[]
): QuestionSection {
  const questions = asked.map(([maximum, label], index) => ({
    code: `${letter}${index + 1}`,
    maximum,
    label
  }))
  return {letter, name, questions}
}

/** The methodology, in order. */
export const questionSections: readonly QuestionSection[] = [
  section('A', 'Obstacles to Access', [
    [6, 'Infrastructure and speed'],
    [3, 'Cost and reach'],
    [6, 'Control over infrastructure'],
    [6, 'Diversity of providers'],
    [4, 'Independent regulators']
  ]),
  section('B', 'Limits on Content', [
    [6, 'Blocking and filtering'],
    [4, 'Forced removal of content'],
    [4, 'Transparency and appeal'],
    [4, 'Self-censorship'],
    [4, 'Manipulated sources'],
    [3, 'Limits on publishing'],
    [4, 'Diversity of sources'],
    [6, 'Mobilizing online']
  ]),
  section('C', 'Violations of User Rights', [
    [6, 'Rights in law and courts'],
    [4, 'Penalties in law'],
    [6, 'People penalized'],
    [4, 'Anonymity and encryption'],
    [6, 'State surveillance'],
    [6, 'Data held by companies'],
    [5, 'Intimidation and violence'],
    [3, 'Hacking']
  ])
]

/** All questions, in order. */
export const questions: readonly Question[] = questionSections.flatMap(
  ({questions: asked}) => asked
)

const byCode = new Map(questions.map((question) => [question.code, question]))

/** The question with a code, where the methodology has one. */
export function questionOf(code: string): Question | undefined {
  return byCode.get(code)
}
