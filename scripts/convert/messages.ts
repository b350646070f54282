/** Messages as plain data, which can be kept and given again. */
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

export type Message = Pick<VFileMessage, 'reason' | 'place' | 'ruleId' | 'source'> &
  Pick<VFileMessage, 'fatal' | 'expected' | 'actual'>

/** What something gives, and the messages that it gave about a file on the way. */
export function listening<T>(make: (file: VFile) => T): {value: T; messages: Message[]} {
  const file = new VFile()
  const value = make(file)
  const messages = file.messages.map(
    ({reason, place, ruleId, source, fatal, expected, actual}): Message => ({
      reason,
      place,
      ruleId,
      source,
      fatal,
      expected,
      actual
    })
  )
  return {value, messages}
}

/** Gives messages about a file again. */
export function repeat(messages: readonly Message[], file: VFile): void {
  for (const {reason, place, ruleId, source, fatal, expected, actual} of messages) {
    const message = file.message(reason, {place, ruleId, source})
    Object.assign(message, {fatal, expected, actual})
  }
}
