/** `measures` → `Measures`; only words of ours get a capital: the source's keep theirs. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
