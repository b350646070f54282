/** Wording that read as translated or as a riddle, and was replaced: it must not return. */
import {describe, expect, inject, test} from 'vitest'
import {toString} from 'hast-util-to-string'
import {attribute, elements} from '../../scripts/check/page.ts'
import {readPages} from './pages.ts'

const {root} = inject('own')
const hostile = inject('hostile')

const replaced = [
  'word for word, with an address for each passage',
  'what they allow',
  'marked as ours',
  'Sources and their accounts',
  'Skip to the text',
  'Narrow the list',
  'Save the picture',
  'The numbers as a table',
  'and where that is written',
  'As a folder for a disk',
  'No publisher named',
  'a book one can read',
  'asks for no account',
  'We change no word',
  'It says how the text came about',
  'nobody answers for it',
  'in small grey type',
  'Addresses that hold',
  'is ever given up',
  'known again by what they say',
  'What breaks it',
  'Anybody can take it',
  'kept byte for byte',
  'by the build of a text',
  'stops the run',
  'it is shown as what it is',
  'the Atlas does not know',
  'Also speaks of this',
  'Found by rules',
  'No instrument named',
  'disagrees with itself',
  'First published',
  'Same kind of rule',
  'what it rests on',
  'more points mean more freedom',
  'its fact box says',
  'who cites whom',
  'was shortened in the source',
  'could not be told for certain',
  'its number stands there',
  'its name stands there',
  'points back to the law',
  'printed in no text',
  'say different things of the same',
  'nearly the same sentence',
  'against its own prose',
  'what became of it',
  'nobody can say',
  'Cannot be said',
  'speak of the same thing',
  'in any dress',
  'A minus before what',
  'How well it finds',
  'What it costs',
  'plain Pagefind, as it comes',
  'Take away the quotation marks',
  'Leave out AI-written text',
  'it is kept whole',
  'where script is allowed',
  'asks no server',
  'Is a copy what it says it is',
  'whoever doubts a copy',
  'single pages print as documents',
  'Nothing stands at this address',
  'Did you look for this',
  'where each character went',
  'where every character of it went',
  'The class says how',
  'What their addresses are',
  'Interview or answer',
  'where data must be kept',
  'access of the state to',
  'no note names the law',
  'a short name that no text',
  'no law was named before',
  'By country and union',
  'Meaning of the marks',
  'runs to the right edge: the source',
  'Instruments in time',
  'Whether it is in force on a day',
  'Shortened in the source',
  'On a line of years',
  'of which no other text speaks',
  'No other text speaks of it',
  'so has a text that begins',
  'None is given up',
  'another word makes another',
  'one text after the other, to print',
  'brought back and moved',
  'which texts refer to which',
  'A dot leads to',
  'nothing is known of what'
]

describe.each([root, hostile])('$dist', ({dist}) => {
  test('no page uses wording that was replaced', async () => {
    const pages = await readPages(dist)
    const found = [...pages].flatMap(([address, {tree}]) => {
      const attributes = elements(tree).flatMap((element) =>
        ['ariaLabel', 'title', 'alt', 'placeholder', 'content'].map(
          (name) => attribute(element, name) ?? ''
        )
      )
      const text = [toString(tree), ...attributes].join('\n').replaceAll(/\s+/g, ' ').toLowerCase()
      return replaced
        .filter((words) => text.includes(words.toLowerCase()))
        .map((words) => `${address}: ${words}`)
    })
    expect(found).toEqual([])
  })
})
