/** A small report of our own making, to be changed by each test at one place. */

/** Three questions that fill two sections; every form here is the one most reports have. */
export const madeUp = `Fiji
A Obstacles to Access | 7 9 |
B Limits on Content | 0 6 |

Access to the made-up network grew.
- A first development (see A2).
- A second development (see A1 and B1).
Do infrastructural limitations restrict access? | 5.005 6.006 |
Most people had access.1 The rest waited for 5G.
- 1Ministry of Examples, “A Plan,” May 2021, https://example.org/plan.
Is access prohibitively expensive? | 2.002 3.003 |
Score Change: The score improved from 1 to 2 because prices fell.
Prices fell (see A1).
Does the state block or filter anything? | 0.000 6.006 |

Country Facts
-
Internet Freedom Score
7 15 not free -
Users Arrested
No
`

/** The report with one stretch of it exchanged; the test is wrong if it is not there. */
export function changed(from: string, to: string, text = madeUp): string {
  if (!text.includes(from)) throw new Error(`The made-up report has no ${from}`)
  return text.replace(from, () => to)
}

/** The messages that a report of a few questions cannot but give. */
export function apartFromCount(messages: readonly string[]): string[] {
  return messages.filter((message) => !message.startsWith('question-count'))
}

/** A report of one question with these lines below it. */
export function belowQuestion(...lines: readonly string[]): string {
  return ['Fiji', 'A Obstacles to Access | 5 6 |', 'Why is it so? | 5.005 6.006 |', ...lines].join(
    '\n'
  )
}
