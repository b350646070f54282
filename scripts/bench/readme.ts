/** Puts what a bench has measured into a text, between two marks. */

/** Replaces what stands between `<!-- bench NAME -->` and `<!-- /bench NAME -->`. */
export function withResult(text: string, name: string, result: string): string {
  const [open, close] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close, start)
  if (start < 0 || end < 0) throw new Error(`Expected the marks ${open} and ${close}`)
  return `${text.slice(0, start + open.length)}\n\n${result}\n\n${text.slice(end)}`
}
