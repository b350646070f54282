/** The package against the published profile of Data Package 2.0, and its tables against what it says of them. */
import {hash} from 'node:crypto'
import {Ajv} from 'ajv'
import addFormats from 'ajv-formats'
import {describe, expect, it} from 'vitest'
import {loadAtlas} from '../../src/atlas/load.ts'
import {toText} from '../../src/data/formats.ts'
import {dataFiles} from '../../src/data/files.ts'
import {parseCsv} from './csv.ts'
import profile from './profile/datapackage.json' with {type: 'json'}

interface Described {
  readonly resources: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly hash: string
    readonly schema: {
      readonly fields: readonly DescribedField[]
      readonly primaryKey?: readonly string[]
    }
  }[]
}

interface DescribedField {
  readonly name: string
  readonly type: string
  readonly delimiter?: string
  readonly itemType?: string
  readonly whose: 'source' | 'ours'
  readonly constraints: {
    readonly required?: boolean
    readonly pattern?: string
    readonly enum?: readonly string[]
    readonly minimum?: number
    readonly maximum?: number
  }
}

const atlas = loadAtlas({folder: 'content', site: 'https://example.org/atlas/'})
const files = new Map([...dataFiles(atlas)].map(({address, content}) => [address, content]))
const described = JSON.parse(files.get('/data/datapackage.json') ?? '') as Described

describe('the description of the tables', () => {
  // The profile has keywords of its own, for forms that are made of it.
  const ajv = new Ajv({strict: false, allErrors: true, formats: {textarea: true}})
  addFormats.default(ajv)
  const isValid = ajv.compile(profile)

  it('is what the published profile of the standard allows', () => {
    isValid(described)
    expect(isValid.errors).toBeNull()
  })

  it('would not be with a field of an unknown type, or a table without a name', () => {
    const [first] = described.resources
    const fields = first?.schema.fields.map((one) => ({...one, type: 'words'}))
    expect(isValid({resources: [{...first, schema: {...first?.schema, fields}}]})).toBe(false)
    expect(isValid({resources: [{...first, name: undefined}]})).toBe(false)
  })

  it('says whose words each column has, and how to read it in any language of programs', () => {
    for (const {schema} of described.resources) {
      for (const {name, whose, constraints} of schema.fields) {
        expect(['source', 'ours'], name).toContain(whose)
        expect(constraints.pattern ?? '', name).not.toMatch(/\\p|\(\?[^:]/)
      }
    }
  })
})

describe.each(described.resources.map((resource) => [resource.name, resource] as const))(
  'the table %s',
  (_, {path, bytes, hash: sum, schema}) => {
    const text = files.get(`/data/${path}`) ?? ''
    const rows = parseCsv(text)

    it('is the file that the package describes', () => {
      expect(Buffer.byteLength(text)).toBe(bytes)
      expect(`sha256:${hash('sha256', text)}`).toBe(sum)
      const [header = ''] = text.replace(/^\uFEFF/, '').split('\r\n')
      expect(header.split(',')).toEqual(schema.fields.map(({name}) => name))
    })

    it('has in each cell what its column allows', () => {
      const wrong = rows.flatMap((row) =>
        schema.fields.flatMap((one) => faultsIn(toText(row[one.name] ?? ''), one))
      )
      expect(wrong).toEqual([])
    })

    it('has no two rows of one key', () => {
      const {primaryKey} = schema
      if (primaryKey === undefined) return
      const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('\n'))
      expect(new Set(keys).size).toBe(keys.length)
    })
  }
)

function faultsIn(cell: string, one: DescribedField): readonly string[] {
  const {required = false, pattern = '', minimum = -Infinity, maximum = Infinity} = one.constraints
  if (cell === '') return required ? [`${one.name}: nothing where something is required`] : []
  const {delimiter, type, itemType = type} = one
  const items = delimiter === undefined ? [cell] : cell.split(delimiter)
  // Without flags, as a program of another language reads it.
  const isAllowed = new RegExp(pattern)
  const isRight = (item: string): boolean => {
    switch (itemType) {
      case 'string':
        return isAllowed.test(item) && (one.constraints.enum?.includes(item) ?? true)
      case 'boolean':
        return item === 'true' || item === 'false'
      case 'integer':
      case 'number':
        return (
          (itemType === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?(e[+-]?\d+)?$/).test(item) &&
          Number(item) >= minimum &&
          Number(item) <= maximum
        )
      default:
        return false
    }
  }
  return items.every(isRight) ? [] : [`${one.name}: ${cell}`]
}
