import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readWorks} from '../../scripts/convert/notes/works.ts'
import {markProse} from '../../scripts/convert/prose/marks.ts'
import {type Work, workSchema} from '../../src/model/fields.ts'
import {hostileLine} from '../convert/hostile.ts'
import {english, located} from '../prose/located.ts'
import {runs} from '../setup/runs.ts'
import {growthOf, linear} from '../setup/growth.ts'

function read(...notes: string[]): {works: Work[][]; messages: VFile['messages']} {
  const file = new VFile({path: 'a.txt'})
  const group = notes.map((note, index) => {
    const text = located(note)
    return {id: `n${index + 1}`, prose: {text, marks: markProse(text, english)}}
  })
  return {works: readWorks(group, file), messages: file.messages}
}

function textsOf(note: string): string[] {
  return read(note)
    .works.flat()
    .map(({text}) => text)
}

const one = (note: string): Work | undefined => read(note).works[0]?.[0]

describe('the works of a note', () => {
  test.each([
    ['“A [B],” Altel, https://a.kz/?x=1; “C,” Tele2, https://b.kz/c…; D. E, “F,” G.', 3],
    // The mark is within the address.
    ['“Law,” Zakon, https://a.kz/#pos=1;-158&sdoc_param…', 1],
    ['“Law,” Zakon, https://a.kz/#pos=1;-54; “Law,” Zakon, https://a.kz/#pos=2;-5.', 2],
    // Within a title, a gloss, brackets.
    ['“One; two,” Outlet, 2019, https://a.kz.', 1],
    ['«Один; два», Outlet, 2019; «Три», Outlet, 2020', 2],
    ['"One; two," Outlet, 2019; "Three," Outlet, 2020', 2],
    ['“A [B; C],” Outlet, 2019', 1],
    ['Decree (of 2019; amended 2020), https://a.kz', 1],
    // Quotation marks left open, or opened late.
    ['“Title [Gloss], Outlet, 2019; “Other,” Outlet, 2020', 2],
    ['Title,” Outlet, https://a.kz/x…; Title,” Outlet, https://b.kz/x…', 2],
    ['“"Title" – gloss’," Outlet, https://a.kz; “Other,” https://b.kz', 2],
    ['“Title [gloss, Outlet, https://a.kz; “Other [gloss],” https://b.kz', 2],
    // Not every semicolon stands between works.
    ['Smith, J.; Doe, A., “Title,” Outlet, 2019', 1],
    ['“Title,” Outlet, https://a.kz; accessed May 5, 2021.', 1],
    ['“Title,” https://a.kz; archived at https://perma.cc/K5UA-65GY', 1],
    ['https://a.kz/x; https://b.kz/y', 2],
    ['Ibid.; “Title,” Outlet, https://a.kz', 2],
    ['Interview with A, 2019; interview with B', 2],
    [';', 0],
    ['“A,” 2019;; “B,” 2020;', 2]
  ])('%s', (note, count) => {
    expect(textsOf(note)).toHaveLength(count)
  })

  test('are the words of the source, without the semicolon between', () => {
    expect(textsOf('“A,” Altel, https://a.kz; “B,” Tele2, 2020.')).toEqual([
      '“A,” Altel, https://a.kz',
      '“B,” Tele2, 2020.'
    ])
  })
})

describe('a work', () => {
  const work = {kind: 'work', address: 'none', bare: false, archived: false}

  test.each<[string, object]>([
    ['“A,” B, https://a.kz/x.', {...work, address: 'complete', url: 'https://a.kz/x'}],
    ['“A,” B, www.a.kz/x.', {...work, address: 'complete', url: 'http://www.a.kz/x'}],
    ['“A,” B, https://a.kz/x….', {...work, address: 'shortened', url: 'https://a.kz/x…'}],
    ['“A,” B, https://a.kz/x...', {...work, address: 'shortened', url: 'https://a.kz/x...'}],
    ['Article 637, Administrative Code, accessed April 4, 2021.', work],
    ['“A,” write to info@a.kz', work],
    ['“A,” ftp://a.kz/x', work],
    ['http://a.kz/x', {...work, address: 'complete', url: 'http://a.kz/x', bare: true}],
    ['<http://a.kz/x>.', {...work, address: 'complete', url: 'http://a.kz/x', bare: true}],
    ['https://a.kz/x….', {...work, address: 'shortened', url: 'https://a.kz/x…', bare: true}],
    ['Rules: http://a.kz/x', {...work, address: 'complete', url: 'http://a.kz/x'}]
  ])('%s', (note, expected) => {
    expect(one(note)).toEqual({...expected, text: note})
  })

  test.each([
    'https://perma.cc/K5UA-65GY',
    'https://web.archive.org/web/20210430/https://www.alexa.com/topsit…',
    'http://archive.ph/Ab1',
    'https://archive.is/Ab1',
    'https://archive.today/Ab1',
    'https://archive.org/wayback/available?url=a.kz',
    'http://www.webcitation.org/6Ab'
  ])('kept at %s is archived', (address) => {
    expect(one(`“A,” B, 2019, ${address}.`)).toMatchObject({archived: true, url: address})
  })

  test.each([
    'https://archive.org/details/a',
    'https://a.kz/perma.cc/x',
    'https://archive.iso.org/'
  ])('at %s is not an archived copy', (address) => {
    expect(one(`“A,” B, 2019, ${address}`)).toMatchObject({archived: false})
  })

  test('has the complete one of two addresses', () => {
    expect(one('“A,” https://a.kz/x…, https://perma.cc/K5UA-65GY')).toMatchObject({
      url: 'https://perma.cc/K5UA-65GY',
      address: 'complete',
      archived: true
    })
  })
})

describe('testimony', () => {
  test.each([
    'Interview with legal expert Igor Loskutov, Almaty, April 7, 2017.',
    'Official response by the Ministry of Information to an information request.',
    'Author’s telephone interview with an activist, May 2020',
    'Email correspondence with a provider, May 2020',
    'E-mail from a provider, May 2020',
    'Letter to the editor, 2019',
    'Ministry of Justice, official response, April 2021.',
    'A. Smith, personal communication, May 2020'
  ])('is %s', (note) => {
    expect(one(note)).toEqual({kind: 'testimony', text: note})
  })

  test.each([
    '“Interview with the minister,” Vlast, April 7, 2017.',
    '“Interview with the minister,” Vlast, https://a.kz',
    'Interview with the minister, Vlast, https://a.kz/x…',
    'Law on Communications, 2004',
    'Communications Act 2003',
    'Responsible Business, 2019'
  ])('is not %s', (note) => {
    expect(one(note)).toMatchObject({kind: 'work'})
  })
})

describe('Ibid.', () => {
  test.each(['Ibid.', 'Ibid', 'ibid., p. 3', 'Ibidem, 5', 'See ibid.', 'Id. at 5', 'Там же, с. 3'])(
    'written %s names the work of the note before',
    (note) => {
      expect(read('“A,” 2019', note).works[1]).toEqual([{kind: 'ibid', text: note, of: 'n1'}])
    }
  )

  test('named twice in a row names the note that has the work', () => {
    const {works} = read(
      '“A,” 2019',
      '“B,” 2020',
      'Ibid.',
      'Ibid., p. 3',
      'Interview with C',
      'Ibid.'
    )
    expect(works.flat().map((work) => (work.kind === 'ibid' ? work.of : work.text))).toEqual([
      '“A,” 2019',
      '“B,” 2020',
      'n2',
      'n2',
      'Interview with C',
      'n5'
    ])
  })

  test('after a work of its own note names that note', () => {
    expect(read('“A,” 2019', '“B,” 2020, https://b.kz; Ibid.').works[1]?.[1]).toMatchObject({
      of: 'n2'
    })
  })

  test('at the head of a group is reported where it stands', () => {
    const {works, messages} = read('Ibid., p. 3', 'Ibid.', '“A,” 2019')
    expect(works[0]).toEqual([{kind: 'ibid', text: 'Ibid., p. 3'}])
    expect(messages).toMatchObject([
      {ruleId: 'ibid-nothing', fatal: false, place: located('Ibid., p. 3').position},
      {ruleId: 'ibid-nothing', actual: 'Ibid.'}
    ])
  })

  test('is no part of a word', () => {
    expect(one('Ibidem2 is a site, 2019')).toMatchObject({kind: 'work'})
    expect(one('ID. Cards, 2019')).toMatchObject({kind: 'work'})
  })
})

/** For a busy machine: these read much, and nothing is measured. */
const patience = 120_000

describe('any note', () => {
  const part = fc.constantFrom(
    ...['; ', ';', '“', '”', '"', '«', '»', '[', ']', '(', ')', ', ', '. ', 'https://a.kz/#x;1'],
    ...['https://a.kz/…', 'Ibid.', 'Interview with ', '2019', 'Закон', 'perma.cc', '@', '\u00a0']
  )
  const note = fc
    .array(fc.oneof(part, part, hostileLine), {maxLength: 12})
    .map((parts) => parts.join('').replace(/^[ \t]+|[ \t]+$/g, ''))

  test(
    'has works as the schema wants them, in order and within its text',
    () => {
      fc.assert(
        fc.property(fc.array(note, {maxLength: 4}), (notes) => {
          const {works} = read(...notes)
          expect(works).toHaveLength(notes.length)
          works.forEach((all, index) => {
            let from = 0
            for (const work of all) {
              expect(workSchema.safeParse(work).success).toBe(true)
              const at = notes[index]?.indexOf(work.text, from) ?? -1
              expect(at).toBeGreaterThanOrEqual(from)
              from = at + work.text.length
            }
          })
        }),
        {numRuns: runs(1000)}
      )
    },
    patience
  )

  test(
    'loses nothing but semicolons and blanks',
    () => {
      const bare = (text: string) => text.replace(/[\s;]/g, '')
      fc.assert(
        fc.property(note, (text) => {
          expect(bare(textsOf(text).join(''))).toBe(bare(text))
        }),
        {numRuns: runs(1000)}
      )
    },
    patience
  )

  test.each([';', '“;', '“A”; ', 'http://a.kz; ', 'http://a.kz ', '(;', 'Smith; ', 'Ibid.; '])(
    'of %j over and over is read in linear time',
    (part) => {
      const growth = growthOf((letters) => textsOf(part.repeat(letters / part.length)), 100_000)
      expect(growth).toBeLessThan(linear)
    },
    patience
  )
})
