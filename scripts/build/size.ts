/** Whether there is so much of something that each step of a build has a process of its own. */
import {readdir, stat} from 'node:fs/promises'
import path from 'node:path'

/** What a thousand pages take, about; below it, starting processes costs more than it saves. */
const large = {seeds: 3_000_000, content: 20_000_000}

/** Whether a folder of seeds, or of the pages made of them, is large. */
export async function isLarge(folder: string, kind: keyof typeof large): Promise<boolean> {
  const names = await readdir(folder, {recursive: true})
  let bytes = 0
  for (const name of names) {
    bytes += (await stat(path.join(folder, name))).size
    if (bytes > large[kind]) return true
  }
  return false
}
