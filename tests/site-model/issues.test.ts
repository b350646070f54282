import {expect, test} from 'vitest'
import {issueAddress} from '../../src/site/issues.ts'

const reported = {title: 'A & B', version: '3f2a1c7d00', page: 'https://example.org/laws/'}

test('a report of an error says page and version, and nothing of them breaks the address', () => {
  const url = new URL(issueAddress('https://github.com/team/atlas.git', reported))
  expect(url.pathname).toBe('/team/atlas/issues/new')
  expect(url.searchParams.get('title')).toBe('Error: A & B')
  expect(url.searchParams.get('body')).toMatch(
    /^Page: https:\/\/example\.org\/laws\/\nVersion: 3f2a1c7d00\n/
  )
})

test('a repository at GitLab has a form of its own', () => {
  const url = new URL(
    issueAddress('https://gitlab.com/team/atlas/', {...reported, version: undefined})
  )
  expect(url.pathname).toBe('/team/atlas/-/issues/new')
  expect(url.searchParams.get('issue[description]')).not.toContain('Version')
})
