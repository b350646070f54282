/** The package against the rules of Data Package 2.0, and its tables against what it says of them. */
import {hash} from 'node:crypto'
import {describe, expect, it} from 'vitest'
import {z} from 'zod'
import {loadAtlas} from '../../src/atlas/load.ts'
import {toText} from '../../src/data/formats.ts'
import {dataFiles} from '../../src/data/files.ts'
import {parseCsv} from './csv.ts'

const scalar = z.enum(['string', 'integer', 'number', 'boolean'])
const constraints = z.strictObject({
  required: z.boolean().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).min(1).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional()
})
const base = {name: z.string().min(1), title: z.string(), description: z.string().min(1)}
const words = {whose: z.enum(['source', 'ours']), constraints}
const field = z.union([
  z.strictObject({...base, type: scalar, ...words}),
  z.strictObject({
    ...base,
    type: z.literal('string'),
    delimiter: z.string().min(1),
    itemType: scalar,
    ...words
  })
])
const packageSchema = z.object({
  $schema: z.url(),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  created: z.iso.datetime(),
  sources: z.array(z.object({title: z.string(), path: z.url().optional()})).min(1),
  resources: z.array(
    z.object({
      name: z.string().regex(/^[a-z0-9._-]+$/),
      type: z.literal('table'),
      path: z.string().regex(/^[a-z-]+\.csv$/),
      format: z.literal('csv'),
      mediatype: z.literal('text/csv'),
      encoding: z.literal('utf-8'),
      bytes: z.number().int(),
      hash: z.string(),
      schema: z.object({
        fields: z.array(field).min(1),
        primaryKey: z.array(z.string()).min(1).optional(),
        missingValues: z.array(z.string())
      })
    })
  )
})

const atlas = loadAtlas({folder: 'content', site: 'https://example.org/atlas/'})
const files = new Map([...dataFiles(atlas)].map(({address, text}) => [address, text]))
const described = packageSchema.parse(JSON.parse(files.get('/data/datapackage.json') ?? ''))

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

function faultsIn(cell: string, one: z.infer<typeof field>): readonly string[] {
  const {required = false, pattern = '', minimum = -Infinity, maximum = Infinity} = one.constraints
  if (cell === '') return required ? [`${one.name}: nothing where something is required`] : []
  const items = 'delimiter' in one ? cell.split(one.delimiter) : [cell]
  const type = 'delimiter' in one ? one.itemType : one.type
  const isRight = (item: string): boolean => {
    switch (type) {
      case 'string':
        return new RegExp(pattern, 'u').test(item) && (one.constraints.enum?.includes(item) ?? true)
      case 'boolean':
        return item === 'true' || item === 'false'
      case 'integer':
      case 'number':
        return (
          (type === 'integer' ? /^-?\d+$/ : /^-?\d+(\.\d+)?(e[+-]?\d+)?$/).test(item) &&
          Number(item) >= minimum &&
          Number(item) <= maximum
        )
    }
  }
  return items.every(isRight) ? [] : [`${one.name}: ${cell}`]
}
