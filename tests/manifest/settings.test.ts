import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {readSettings, settingsName} from '../../scripts/convert/settings.ts'
import {usualSettings, type Settings} from '../../src/model/settings.ts'
import {accentOf, contrast} from '../../src/site/colours.ts'

function read(
  text: string,
  files: Readonly<Record<string, string | Buffer>> = {}
): {settings: Settings; messages: string[]} {
  const file = new VFile({path: settingsName, value: text})
  const settings = readSettings(file, (name) => {
    const content = files[name]
    return typeof content === 'string' ? Buffer.from(content) : content
  })
  return {
    settings,
    messages: file.messages.map(({line, column, reason}) => `${line ?? 0}:${column ?? 0} ${reason}`)
  }
}

describe('the settings of a site', () => {
  test('are the usual ones where a file says nothing', () => {
    for (const text of ['', '# nothing yet\n', '{}\n']) {
      expect(read(text)).toEqual({settings: usualSettings, messages: []})
    }
  })

  test('hold what a team says', () => {
    const {settings, messages} = read(
      `name: Laws of the Steppe
tagline: 'Rules: who may know what'
accent: '#7a1f5c'
logo: mark.svg
language: uz
repository: https://github.com/team/steppe
show:
  twins: false
`,
      {
        'mark.svg':
          '<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(#a)" d="M0 0h9v9z"/></svg>'
      }
    )
    expect(messages).toEqual([])
    expect(settings).toMatchObject({
      name: 'Laws of the Steppe',
      tagline: 'Rules: who may know what',
      accent: {light: '#7a1f5c'},
      logo: {type: 'image/svg+xml'},
      language: 'uz',
      repository: 'https://github.com/team/steppe',
      show: {twins: false}
    })
  })

  test('say all at once what is wrong, each in its place', () => {
    const {settings, messages} = read(
      "nmae: A\naccent: teal\nlanguage: English\nrepository: 'javascript:alert(1)'\nshow:\n  twin: false\n"
    )
    expect(settings).toEqual(usualSettings)
    expect(messages).toEqual([
      expect.stringMatching(/^1:1 expected one of the keys name, tagline, .*found `nmae`/),
      expect.stringMatching(/^6:3 expected one of the keys twins, found `twin`/),
      expect.stringMatching(/^2:9 expected a colour such as '#0b5870' as `accent`, found `teal`/),
      expect.stringMatching(/^3:11 expected a language tag/),
      expect.stringMatching(/^4:13 expected a web address/)
    ])
  })

  test('are not read of a file that is no YAML', () => {
    expect(read('name: [a').messages[0]).toMatch(/^1:\d+ expected well-formed YAML/)
  })

  test.each([
    '<svg onload="alert(1)"/>',
    '<svg><script>alert(1)</script></svg>',
    '<svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></svg>',
    '<svg><a href="javascript:alert(1)"><path/></a></svg>',
    '<svg><image href="https://example.org/pixel.png"/></svg>',
    '<svg><foreignObject><p/></foreignObject></svg>',
    '<svg><set attributeName="onmouseover" to="alert(1)"/></svg>',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
    '<svg><style>@import "https://example.org/a.css"</style></svg>',
    '<p>no drawing</p>'
  ])('take no drawing that could do more than be looked at: %s', (drawing) => {
    const {settings, messages} = read('name: A\nlogo: mark.svg\n', {'mark.svg': drawing})
    expect(settings.logo).toBeUndefined()
    expect(messages).toEqual([expect.stringMatching(/^2:7 expected an SVG image/)])
  })

  test.each([
    ['<svg width="40" height="20px" viewBox="0 0 9 9"/>', 64],
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8,-8 48 96"/>', 16],
    ['<svg width="100%" height="100%" viewBox="0 0 90 30"><path/></svg>', 96],
    ['<svg width="0" height="0"/>', 64],
    ['<svg><path d="M0 0h9v9z"/></svg>', 64]
  ])('say how wide a drawing is beside the name: %s', (drawing, width) => {
    const {settings, messages} = read('logo: mark.svg\n', {'mark.svg': drawing})
    expect([settings.logo?.width, messages]).toEqual([width, []])
  })

  test('say how wide an image is beside the name, and take none that ends before it', () => {
    const head = Buffer.from('89504e470d0a1a0a0000000d49484452000000c80000006400', 'hex')
    const taken = (size: number) => read('logo: mark.png\n', {'mark.png': head.subarray(0, size)})
    expect(taken(25).settings.logo?.width).toBe(64)
    expect(taken(20).messages).toEqual([expect.stringMatching(/^1:7 expected a PNG image/)])
  })

  test('name a picture that is there', () => {
    expect(read('logo: mark.png\n').messages).toEqual([expect.stringMatching(/^1:7 .*`mark\.png`/)])
  })

  test('give an accent that can be read in light and in dark, whatever the colour', () => {
    const part = fc.integer({min: 0, max: 255})
    fc.assert(
      fc.property(part, part, part, (...parts) => {
        const colour = `#${parts.map((one) => one.toString(16).padStart(2, '0')).join('')}`
        const {light, dark} = accentOf(colour)
        expect(contrast(light, '#f4f2ec')).toBeGreaterThanOrEqual(4.5)
        expect(contrast(dark, '#1d2024')).toBeGreaterThanOrEqual(4.5)
      })
    )
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
