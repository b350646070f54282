/** How a command ends: its status, and wrong use told apart from everything else. */

/** The command was called wrongly; the message says what to do. */
export class UsageError extends Error {}

/** Runs a command and sets its exit status: what it returns, or 2 for wrong use. */
export async function usage(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    if (!isWrongUse(error)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}

/** Wrong flags, as `parseArgs` reports them, and folders that are not there. */
export function isWrongUse(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  if (!(error instanceof Error) || !('code' in error)) return false
  const code = String(error.code)
  return code.startsWith('ERR_PARSE_ARGS') || code === 'ENOENT' || code === 'ENOTDIR'
}
