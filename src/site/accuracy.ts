/** How often findings are right, as the Method page shows it; `npm run judge -- --write` measures it. */
import accuracy from './accuracy.json' with {type: 'json'}

interface Figures {
  /** What a reader found. */
  readonly expected: number
  /** In per cent. */
  readonly precision: number
  readonly recall: number
}

interface Finding {
  readonly name: string
  readonly seeds?: Figures
  readonly fixtures?: Figures
}

const {seeds, fixtures} = accuracy

/** Invented countries in all. */
export const {countries} = accuracy

type Percents = Omit<Figures, 'expected'>

interface FirstRun {
  readonly countries: number
  readonly laws?: Percents
  readonly relations?: Percents
  readonly conflicts?: Percents
  readonly repeals?: Percents
  readonly claims?: Percents
}

/** What the rules found when they were first run over some of them. */
export const firstRuns: readonly FirstRun[] = accuracy.firstRuns

export const findings: readonly Finding[] = [
  {name: 'Citations of laws', seeds: seeds.laws, fixtures: fixtures.laws},
  {name: 'Repeals of laws', fixtures: fixtures.repeals},
  {name: 'Related pages, matrix', seeds: seeds.relations, fixtures: fixtures.relations},
  {name: 'Sentences quoted from related pages', seeds: seeds.passages},
  {name: 'Disagreements', seeds: seeds.conflicts, fixtures: fixtures.conflicts},
  {name: 'Glossary', fixtures: fixtures.glossary},
  {name: 'Names used only by AI-written texts', fixtures: fixtures.names},
  {name: 'Dates of legal bases', fixtures: fixtures.dates},
  {name: 'Checked claims', seeds: seeds.claims, fixtures: fixtures.claims}
]
