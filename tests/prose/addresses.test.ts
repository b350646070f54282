import {describe, expect, test} from 'vitest'
import {findAddresses} from '../../scripts/convert/prose/marks.ts'

/** Links in `⟦…⟧`, what must not be one in `⟨…⟩`. */
const labelled = [
  // Where an address ends
  'See ⟦https://kaznix.kz/en/⟧.',
  'and ⟦https://imas.kz/eng.html⟧',
  '(⟦https://a.kz/x⟧), as amended',
  '[⟦https://a.kz/x⟧].',
  '“⟦https://a.kz/x⟧,” Zakon',
  '"⟦https://a.kz/x⟧", Zakon',
  "'⟦https://a.kz/x⟧'.",
  '«⟦https://a.kz/x⟧»',
  '⟦https://a.kz/x⟧: the text',
  'Really ⟦https://a.kz/x⟧?!',
  'the page ⟦https://a.kz/x⟧* and others',
  '<⟦https://a.kz/x⟧>',
  '{⟦https://a.kz/x⟧}',
  '|⟦https://a.kz/x⟧|',
  '⟦https://doi.org/10.1016/S0140-6736(20)30183-5⟧.',
  '(⟦https://en.wikipedia.org/wiki/Law_(theory)⟧)',
  '⟦https://a.kz/x⟧) and (',
  '⟦https://a.kz/x⟧](y)',
  '⟦https://a.kz/x⟧\u00a0and',
  '⟦https://a.kz/x⟧\u200band',
  '⟦https://a.kz/x⟧。',
  '访问⟦https://a.cn/x⟧获取',
  '⟦https://zh.wikipedia.org/wiki/中国⟧',
  '⟦http://www.cable.co.uk/mobiles/#pricing⟧.',
  // What an address may hold
  '⟦https://online.zakon.kz/document/?doc_id=31577399#pos=8779;-54⟧.',
  '⟦https://online.zakon.kz/Document/?doc_id=1#pos=1;-55&sdoc_param=x⟧; “Next',
  '⟦https://forbes.kz//process/technologies/⟧',
  '⟦https://web.archive.org/web/2021/https://www.alexa.com/topsites⟧.',
  '⟦https://a.kz/?a=1&amp;b=2⟧',
  '⟦https://a.kz/x~y_z-⟧ and',
  '⟦https://a.kz:8080/x?y=[1]⟧',
  '⟦http://10.0.0.1/x⟧',
  '⟦HTTPS://A.KZ/X⟧',
  '⟦http://сайт.рф/путь⟧.',
  '⟦https://a.kz/путь/файл.pdf⟧, 2020',
  // Several
  '⟦https://a.kz/x⟧;⟦https://b.kz/y⟧',
  '⟦https://a.kz/x⟧,⟦www.b.kz⟧',
  '⟦https://a.kz/x⟧ ⟦https://b.kz/y⟧',
  // A note number or a word before it
  '37⟦http://adilet.zan.kz/rus/docs/V2000021693⟧',
  'сайт⟦http://a.kz⟧',
  '⟨xhttp://a.kz⟩',
  // Without a scheme
  '⟦www.gov.kz⟧.',
  'на ⟦www.gov.kz/memleket?x=1⟧, а',
  'awww.gov.kz and 7www.gov.kz',
  'on the ⟨www⟩. And so on',
  '⟦www.gov⟧..',
  'Tengrinews.kz, adilet.zan.kz/rus/docs',
  // Shortened
  '⟨https://lsm.kz/vo-skol-ko-mozhet…⟩.',
  '⟨https://lsm.kz/vo-skol-ko-mozhet…⟩; “Next',
  '⟨https://lsm.kz/vo-skol-ko-mozhet…⟩”',
  '⟨https://lsm.kz/vo-skol-ko-mozhet...⟩',
  '⟨https://lsm.kz/vo-skol-ko-mozhet...⟩.',
  '⟨https://lsm.kz/…/page.html⟩.',
  '⟨https://lsm.kz/.../page.html⟩.',
  '⟨https://lsm.kz/x[…]⟩ and',
  '⟨https://…⟩',
  '⟨www.lsm.kz/vo-skol…⟩,',
  '⟨https://a.kz/x\ufffdy⟩',
  '⟦https://github.com/a/b/compare/v1...v2⟧',
  '⟨a@b.kz…https://localhost⟩ touch',
  // Leads nowhere, or elsewhere than it says
  '⟨http://localhost/x⟩',
  '⟨https://gov.kz@evil.com/x⟩',
  '⟨https://user:word@a.kz/⟩',
  '⟨http://https://a.kz⟩',
  '⟨http://a..kz/⟩',
  '⟨http://-⟩.',
  '⟨ftp://www.a.kz/x⟩',
  '⟨javascript://a.kz/%0Aalert(1)⟩',
  'javascript:alert(1)',
  'begins with http:// or ://',
  // Mail
  'write to ⟦info@gov.kz⟧.',
  '(⟦a.b-c+d@mail.gov.kz⟧)',
  '⟦mailto:info@gov.kz⟧, or',
  '⟨xmpp:info@gov.kz⟩',
  'jane…@gov.kz',
  'jane…⟨doe@gov.kz⟩',
  '⟨doe@gov.k…⟩',
  '⟨doe@gov.kz...⟩',
  'почта⟨a@gov.kz⟩',
  '⟨a@b.c⟩ ends in one letter',
  'Aigerim, (@aygeryma), @zhapisheva.kz',
  'from 5@7.3 to a@b',
  '[email protected]'
]

const address = /[⟦⟨]([^⟧⟩]*)[⟧⟩]/gu

function marked(text: string): string {
  let from = 0
  let result = ''
  for (const {start, end, href} of findAddresses(text)) {
    const [open, close] = href === undefined ? '⟨⟩' : '⟦⟧'
    result += `${text.slice(from, start)}${open}${text.slice(start, end)}${close}`
    from = end
  }
  return result + text.slice(from)
}

const hrefsOf = (text: string) => findAddresses(text).map(({href}) => href)

describe('addresses', () => {
  test.each(labelled)('%s', (text) => {
    expect(marked(text.replace(address, '$1'))).toBe(text)
  })

  test('lead to what is printed, and no further', () => {
    expect(hrefsOf('https://forbes.kz//x. www.gov.kz, info@gov.kz; mailto:a@gov.kz')).toEqual([
      'https://forbes.kz//x',
      'http://www.gov.kz',
      'mailto:info@gov.kz',
      'mailto:a@gov.kz'
    ])
  })
})
