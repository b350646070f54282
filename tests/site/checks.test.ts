import {expect, inject, test} from 'vitest'
import {reporter} from 'vfile-reporter'
import {checkSite} from '../../scripts/check/site.ts'

test.each(Object.entries({own: inject('own').root, hostile: inject('hostile')}))(
  'the %s site has no broken address, no open policy and no invalid HTML on any page',
  async (_, {dist, site}) => {
    const {pages, files} = await checkSite(dist, {site})
    expect(pages).toBeGreaterThan(10)
    expect(reporter([...files])).toBe('')
  }
)
