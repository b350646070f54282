/** Laws as the lock and the site know them. */
import type {Law} from '../../src/atlas/concordance.ts'
import type {Memory} from '../../src/model/memory.ts'
import type {Candidate} from '../addresses/candidate.ts'
import type {Law as FoundLaw, Printed} from '../laws/index.ts'
import type {AddressIndex} from './printed-addresses.ts'
import type {Place} from '../passages/sentences.ts'

/** A law's key within a run. */
function lawKey({scope, slug}: Pick<FoundLaw, 'scope' | 'slug'>): string {
  return `law ${scope}/${slug}`
}

/** What the lock knows a law by: its names and numbers, not the places that name it. */
export function toLawCandidate(law: FoundLaw): Candidate {
  const {scope, slug, title, names, numbers, dates} = law
  const words = [...names, ...numbers, ...dates].map(({text}) => text)
  return {
    key: lawKey(law),
    preferredAddress: `/laws/${scope}/${slug}/`,
    identity: {
      kind: 'law',
      scope,
      title,
      names: names.map(({text}) => text),
      numbers: numbers.map(({text}) => text)
    },
    words,
    sections: [],
    paragraphs: [],
    notes: [],
    text: words.join(' ')
  }
}

interface Surroundings {
  readonly notes: AddressIndex
  readonly place: Place
  readonly addressOf: (key: string) => string
  readonly memory: Memory
}

/** The laws of a run as their pages show them. */
export function toLaws(
  laws: readonly FoundLaw[],
  {notes, place, addressOf, memory}: Surroundings
): Law[] {
  return laws.map((law) => {
    const address = addressOf(lawKey(law))
    const shortened = law.links.map(({url}) => notes.isShortened(url))
    return memory.recall(`page of ${lawKey(law)}`, [law, address, shortened], () =>
      toLaw(law, address, shortened, place)
    )
  })
}

function toLaw(law: FoundLaw, address: string, shortened: readonly boolean[], place: Place): Law {
  const print = ({text, places}: Printed): Law['numbers'][number] => ({
    text,
    places: places.map(place)
  })
  return {
    address,
    scope: law.scope,
    title: law.title,
    ...(law.family === undefined ? {} : {family: law.family}),
    names: law.names.map((name) => ({...name})),
    printed: law.printed.map(({lang, ...name}) => ({...print(name), lang})),
    numbers: law.numbers.map(print),
    dates: law.dates.map(print),
    bodies: law.bodies.map(print),
    amendments: law.amendments.map(({date, place: at}) => ({date, place: place(at)})),
    events: law.events.map((event) => ({...event, place: place(event.place)})),
    links: law.links.map(({url, database, official}, index) => ({
      url,
      database,
      official,
      shortened: shortened[index] ?? false
    })),
    ...(law.derived === undefined ? {} : {derived: {...law.derived}}),
    mentions: law.mentions.map(({quote, mention, ground}) => ({
      place: place(quote),
      articles: mention.articles.map(({printed}) => printed),
      ground
    }))
  }
}
