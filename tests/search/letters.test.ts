import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cutKazakh, cutRussian, stemsOf} from '../../src/search/language/endings.ts'
import {
  fold,
  inOneScript,
  latinLookAlikes,
  latinSuffix,
  inPlainLetters,
  inUsualShapes
} from '../../src/search/language/fold.ts'
import {nearWords, slipsBetween} from '../../src/search/language/near.ts'
import {inCyrillic, otherKeyboard, otherScript} from '../../src/search/language/keyboards.ts'
import {twinsOf} from '../../src/search/language/spelling.ts'

describe('folding', () => {
  test.each([
    ['Закон', 'закон'],
    ['Ёлка', 'елка'],
    ['мой', 'мои'],
    ['ҚАЗАҚСТАН', 'қазақстан'],
    ['café', 'cafe'],
    ['İstanbul', 'istanbul'],
    ['naïve', 'naive']
  ])('%s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })

  test('gives every letter without its mark, whatever the way', () => {
    const letters = Array.from({length: 0x5_30 - 0x20}, (_, at) => String.fromCodePoint(at + 0x20))
    const bare = (letter: string): string =>
      letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    expect(letters.filter((letter) => fold(letter) !== bare(letter))).toEqual([])
  })

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      })
    )
  })
})

test.each([
  ['ＤＡＴＡ', 'DATA'],
  ['ofﬁcer', 'officer'],
  ['ﻻ', 'لا'],
  ['№ 94-V', '№ 94-V'],
  ['ңғ', 'ңғ']
])('%s, as it comes with what is copied, is %s', (copied, usual) => {
  expect(inUsualShapes(copied)).toBe(usual)
})

describe('Russian in Latin letters', () => {
  test.each([
    ['zakon o svyazi', 'закон о связи'],
    ['hranenie personalnyh dannyh', 'хранение персональных данных'],
    ['khranenie personal’nykh dannykh', 'хранение персональных данных'],
    ['bezopasnost', 'безопасность'],
    ['blokirovka saitov', 'блокировка сайтов'],
    ['blokirovka sajtov', 'блокировка сайтов'],
    ['sluzhebnyi', 'служебный'],
    ['organizacija', 'организация'],
    ['zheke derekter', 'жеке деректер']
  ])('%s is %s', (typed, meant) => {
    expect(inCyrillic(typed)).toBe(meant)
  })

  test.each(['94-V', 'закон', 'C5', 'a', '', 'law 94'])('%s is none', (typed) => {
    expect(inCyrillic(typed)).toBeUndefined()
  })
})

describe('letters that look alike', () => {
  test.each([
    ['қaz', ['қаз', 'qaz']],
    ['kaz', []],
    ['каз', []]
  ])('a word of two scripts, %s, is read in either: %j', (word, whole) => {
    expect(inOneScript(word)).toEqual(whole)
  })

  test.each([
    ['с5', 'c5'],
    ['в3', 'b3'],
    ['а1', 'a1'],
    ['vі', 'vi']
  ])('%s with a Cyrillic letter is %s', (word, latin) => {
    expect(latinLookAlikes(word)).toBe(latin)
  })

  test.each([
    ['көше', 'коше'],
    ['ұлттық', 'улттык'],
    ['закон', 'закон'],
    ['street', 'street']
  ])('%s as a Russian keyboard types it is %s', (word, plain) => {
    expect(inPlainLetters(word)).toBe(plain)
  })

  test('an office has the same letters in both scripts', () => {
    expect(latinSuffix('нк')).toBe('nk')
    expect(latinSuffix('дсп')).toBe('dsp')
  })
})

describe('endings', () => {
  test.each([
    ['закон', ['закона', 'законом', 'законы', 'законах', 'законами', 'закону']],
    ['сертификат', ['сертификата', 'сертификатами', 'сертификатов', 'сертификате']],
    ['блокировк', ['блокировка', 'блокировки', 'блокировку', 'блокировкой'].map(fold)]
  ])('of Russian words are cut, so that all begin with %s', (stem, words) => {
    for (const word of words) expect(cutRussian(word).startsWith(stem), word).toBe(true)
  })

  test.each([
    ['партия', ['партиясы', 'партиясын']],
    ['алматы', ['алматыда']],
    ['домен', ['домені', 'доменінде', 'домендер', 'домендерді']],
    ['саит', ['саиттар', 'саиттарды', 'саиттан', 'саиттың', 'саитымыз', 'саитыңыз']],
    ['телефон', ['телефоным', 'телефонымды', 'телефоныңыз', 'телефондарымызды']]
  ])('of Kazakh words are cut in their order, down to %s or less', (stem, words) => {
    for (const word of words) {
      expect(stem.startsWith(cutKazakh(word)) || cutKazakh(word) === stem, word).toBe(true)
    }
  })

  test('a Kazakh word that ends as another’s owner does is left whole', () => {
    expect(cutKazakh('білім')).toBe('білім')
  })

  test.each([
    ['қауіпсіздік', 'қауіпсіздігі'],
    ['жылдамдық', 'жылдамдығы']
  ])('%s and %s have a stem in common, though a letter changes', (one, other) => {
    expect(stemsOf(one).filter((stem) => stemsOf(other).includes(stem))).not.toEqual([])
  })

  test('a word with a Kazakh letter has no Russian ending, and a Latin one has none', () => {
    expect(stemsOf('қауіпсіздігі')[0]).toBe(cutKazakh('қауіпсіздігі'))
    expect(stemsOf('қауіпсіздігі')).not.toContain(cutRussian('қауіпсіздігі'))
    expect(stemsOf('certificates')).toEqual(['certificates'])
  })

  test('leave at least three letters of any word', () => {
    const letters = fc.constantFrom(...'абвгдежзиклмнопрстуфхцчшщыьэюяәғқңөұүһі')
    fc.assert(
      fc.property(fc.string({unit: letters, minLength: 3, maxLength: 20}), (word) => {
        for (const stem of stemsOf(word)) {
          expect(stem.length).toBeGreaterThanOrEqual(3)
          expect(word.startsWith(stem)).toBe(true)
        }
      })
    )
  })
})

describe('British and American spelling', () => {
  test.each([
    ['harbor', 'harbour'],
    ['localisation', 'localization'],
    ['localised', 'localized'],
    ['defense', 'defence'],
    ['license', 'licence'],
    ['licenses', 'licences'],
    ['program', 'programme'],
    ['mobilizing', 'mobilising'],
    ['analyse', 'analyze'],
    ['labeling', 'labelling'],
    ['behavior', 'behaviour'],
    ['honor', 'honour'],
    ['center', 'centre'],
    ['fled', 'flee'],
    ['stole', 'stolen']
  ])('%s is %s, both ways', (one, other) => {
    expect(twinsOf(one)).toContain(other)
    expect(twinsOf(other)).toContain(one)
  })

  test.each([
    'four',
    'found',
    'contour',
    'advertise',
    'enterprise',
    'supervised',
    'exercise',
    'door',
    'motor'
  ])('%s is spelled in one way', (word) => {
    expect(twinsOf(word)).toEqual([])
  })
})

describe('the wrong keyboard and the other script', () => {
  test.each([
    ['cthnbabrfn', 'сертификат'],
    ['pfrjy', 'закон'],
    ['зкшмфсн', 'privacy']
  ])('%s was meant to be %s', (typed, meant) => {
    expect(otherKeyboard(typed)).toEqual([meant])
  })

  test.each([
    ['токаев', 'tokayev'],
    ['назарбаев', 'nazarbayev'],
    ['шымкент', 'shymkent'],
    ['svyazi', 'связи']
  ])('%s may be spelled %s', (word, other) => {
    expect(otherScript(word)).toContain(other)
  })
})

describe('a slip of the finger', () => {
  test.each([
    ['a letter wrong', 'xertificate', 'certificate'],
    ['a letter missing', 'certifcate', 'certificate'],
    ['a letter too many', 'surveilllance', 'surveillance'],
    ['two changed about', 'retnetion', 'retention']
  ])('%s is one', (_, typed, meant) => {
    expect(slipsBetween(typed, meant, 1)).toBe(1)
    expect(slipsBetween(meant, typed, 1)).toBe(1)
  })

  test.each([
    ['the same word', 'data', 'data'],
    ['two letters wrong', 'certivikate', 'certificate'],
    ['letters changed about far apart', 'etar', 'rate']
  ])('%s is none', (_, one, other) => {
    expect(slipsBetween(one, other, 1)).not.toBe(1)
  })

  test('the likeliest word comes first: same first letter, same letters', () => {
    const words = ['detention', 'retention', 'retentions', 'intention']
    expect(nearWords('retnetion', words)).toEqual(['retention'])
    expect(nearWords('cable', ['table', 'cables', 'cabel'])).toEqual(['cabel', 'cables', 'table'])
  })

  test('nobody leaves out the first letter', () => {
    expect(nearWords('altogether', ['together'])).toEqual([])
    expect(nearWords('xtogether', ['together'])).toEqual([])
  })

  test('short words are not guessed at', () => {
    expect(nearWords('art', ['arm', 'act'])).toEqual([])
  })
})
