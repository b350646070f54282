/**
 * Columns of data files, read off a schema: each field is called and described
 * there once, and its type and limits are those that records are checked by.
 */
import {z} from 'zod'

/** A value of a cell; of a list, one for each item. */
export type Value = string | number | boolean | readonly (string | number)[]

type Scalar = 'string' | 'integer' | 'number' | 'boolean'

export interface Field {
  /** `pillar_id` of `{pillar: {id}}`. */
  readonly name: string
  /** Where its value is in a row. */
  readonly path: readonly string[]
  readonly type: Scalar | 'list'
  /** Of the items of a list. */
  readonly itemType?: Scalar
  readonly title: string
  readonly description: string
  readonly whose: 'source' | 'ours'
  readonly constraints: {
    readonly required: boolean
    readonly pattern?: string
    readonly enum?: readonly string[]
    readonly minimum?: number
    readonly maximum?: number
  }
}

interface JsonSchema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema | false
  readonly prefixItems?: readonly JsonSchema[]
  readonly const?: unknown
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly label?: string
  readonly description?: string
  readonly whose?: 'source' | 'ours'
}

const scalars: readonly string[] = ['string', 'integer', 'number', 'boolean'] satisfies Scalar[]
const isScalar = (type: string | undefined): type is Scalar =>
  type !== undefined && scalars.includes(type)

/**
 * The fields of rows of a schema: objects are opened, lists of objects left
 * out, since each is a table of its own.
 */
export function fieldsOf(schema: z.ZodObject): readonly Field[] {
  return fieldsIn(z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'}) as JsonSchema, {
    path: [],
    required: true
  })
}

interface Place {
  readonly path: readonly string[]
  readonly required: boolean
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly whose?: 'source' | 'ours' | undefined
}

function fieldsIn({properties = {}, required = []}: JsonSchema, above: Place): Field[] {
  return Object.entries(properties).flatMap(([name, schema]) =>
    fieldsAt(schema, {
      path: [...above.path, name],
      required: above.required && required.includes(name),
      title: schema.label ?? (above.title && `${above.title}: ${name}`),
      description: schema.description ?? above.description,
      whose: schema.whose ?? above.whose
    })
  )
}

function fieldsAt(schema: JsonSchema, place: Place): Field[] {
  if (schema.properties !== undefined) return fieldsIn(schema, place)
  const {path, required, title = path.join(' '), description = '', whose = 'source'} = place
  const item = schema.prefixItems?.[0] ?? (schema.items === false ? undefined : schema.items)
  const field = {name: path.map(snake).join('_'), path, title, description, whose}
  if (schema.type === 'array' && isScalar(item?.type)) {
    return [{...field, type: 'list', itemType: item.type, constraints: {required: false}}]
  }
  const {type, pattern, minimum, maximum} = schema
  if (!isScalar(type)) return []
  return [
    {
      ...field,
      type,
      constraints: {
        required,
        ...(pattern !== undefined && {pattern: portable(pattern)}),
        ...(schema.enum !== undefined && {enum: schema.enum}),
        ...(typeof schema.const === 'string' && {enum: [schema.const]}),
        ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && {minimum}),
        ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && {maximum})
      }
    }
  ]
}

/** Programs in other languages check tables, too, and not all of them know `\\p{Cc}`. */
function portable(pattern: string): string {
  return pattern.replaceAll('\\p{Cc}', String.raw`\u0000-\u001f\u007f-\u009f`)
}

function snake(name: string): string {
  return name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** The value of a field in a row; nothing where the row has none. */
export function valueOf(field: Field, row: unknown): Value | undefined {
  const value = field.path.reduce<unknown>(
    (at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name],
    row
  ) as Value | undefined
  return Array.isArray(value) && value.length === 0 ? undefined : value
}
