/** The digest of a text: short, and the same only for equal texts. */
import {hash} from 'node:crypto'

export function digestOfText(text: string | Uint8Array): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}
