import {describe, expect, test} from 'vitest'
import {isArchived, robustLinks} from '../../src/model/links.ts'

const page = 'https://news.example/story?id=1'
const copy = 'https://web.archive.org/web/20210430221058/https://news.example/story?id=1'
const short = 'https://perma.cc/K5UA-65GY'

describe('the links of a work', () => {
  test('to a copy that names its original say which, and of what day', () => {
    expect([...robustLinks([copy])]).toEqual([
      [copy, {'data-originalurl': page, 'data-versiondate': '2021-04-30'}]
    ])
  })

  test('to an original say where its copy is', () => {
    expect(robustLinks([page, copy]).get(page)).toEqual({
      'data-versionurl': copy,
      'data-versiondate': '2021-04-30'
    })
    expect(robustLinks([page, short]).get(page)).toEqual({'data-versionurl': short})
    expect(robustLinks([page, short]).get(short)).toEqual({'data-originalurl': page})
  })

  test('say nothing where nobody can know of what the copy is', () => {
    expect(robustLinks([short]).size).toBe(0)
    expect(robustLinks([page, 'https://other.example/', short]).size).toBe(0)
  })

  test('to an original keep silent about a copy of something else', () => {
    const other = 'https://web.archive.org/web/2020/https://other.example/'
    expect(robustLinks([page, other]).get(page)).toBeUndefined()
  })

  test.each([
    ['http://archive.today/20190102030405/http://a.example/', '2019-01-02'],
    ['https://webarchive.nationalarchives.gov.uk/20180103120000/https://a.example/', '2018-01-03'],
    ['https://web.archive.org/web/20190102id_/http://a.example/', '2019-01-02'],
    // No such day.
    ['https://web.archive.org/web/20199902030405/http://a.example/', undefined]
  ])('know the day of %s', (url, day) => {
    expect(robustLinks([url]).get(url)?.['data-versiondate']).toBe(day)
  })
})

test.each([
  'https://archive.example/web/2020/',
  'http://www.forum18.org/archive.php?article_id=2498'
])('no web archive: %s', (url) => expect(isArchived(url)).toBe(false))
