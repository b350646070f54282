/** The package has no types of its own; here are the options we use. */
declare module 'subset-font' {
  interface Options {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2'
    /** Features of the layout tables that stay; all of them without a list. */
    readonly keepFeatures?: readonly string[]
    readonly keepAllGlyphs?: boolean
    readonly noHinting?: boolean
    readonly dropTables?: readonly string[]
  }
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options?: Options
  ): Promise<Buffer>
}
