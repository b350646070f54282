/** The glossary of all countries, and that of each. */
import {findingsOf} from '../atlas/findings.ts'
import {glossaryAddress} from '../atlas/lists.ts'
import {findingLists} from '../site/finding-lists.ts'
import {counted} from '../site/names.ts'
import {longest} from '../site/page-type.ts'
import {termView} from './terms.ts'

const whatItTells = 'what each means, where it is used, and what replaced it.'

/** The terms in the texts on each country; all of them on one page where there is one country. */
export const glossaries = findingLists({
  name: 'glossary',
  title: 'Glossary',
  section: 'laws',
  address: glossaryAddress,
  findingsOn: (country, atlas) => findingsOf(atlas).termsOf(country),
  // Where countries are many, an abbreviation has another meaning in each.
  isWhole: (terms, countries) => countries === 1 && terms <= longest,
  count: (terms) => counted(terms, 'term'),
  entry: (entry, country, atlas) => termView({entry, country}, atlas),
  lede: ({length}) =>
    length === 0
      ? 'No term or institution is defined or renamed in the texts.'
      : `${counted(length, 'term or institution', 'terms and institutions')}, in the words of the texts: ${whatItTells}`,
  description: (country) =>
    country === undefined
      ? `Terms and institutions that the texts define: ${whatItTells}`
      : `Terms and institutions in the texts on ${country}: ${whatItTells}`
})
