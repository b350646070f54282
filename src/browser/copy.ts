/** Puts what an element shows on the clipboard, with its italics and links for those who paste into a text. */

/** Returns whether that went well. */
export async function copy(shown: HTMLElement): Promise<boolean> {
  const text = (shown.textContent ?? '').replace(/\s+/g, ' ').trim()
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], {type: 'text/plain'}),
      'text/html': new Blob([shown.innerHTML], {type: 'text/html'})
    })
    await navigator.clipboard.write([item])
    return true
  } catch {
    return copySelected(shown)
  }
}

/** Where there is no clipboard to write to: a page over plain HTTP, an old browser. */
function copySelected(shown: HTMLElement): boolean {
  const selection = getSelection()
  if (selection === null) return false
  const ranges = Array.from({length: selection.rangeCount}, (_, index) =>
    selection.getRangeAt(index)
  )
  const holder = document.body.appendChild(shown.cloneNode(true))
  selection.selectAllChildren(holder)
  // Deprecated, and yet the only way where the clipboard is out of reach.
  const done = document.execCommand('copy')
  holder.parentNode?.removeChild(holder)
  selection.removeAllRanges()
  for (const range of ranges) selection.addRange(range)
  return done
}
