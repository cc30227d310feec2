import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Where a command's words go: results on one side, what is wrong on the other. */
export type Terminal = {
  print(line: string): void
  complain(line: string): void
  /** How far long work has come: replaces what it said last. Left out where nobody looks. */
  progress?(line: string): void
  /** Set when the person wants what has been found so far: the first Ctrl-C. A second one ends the program. */
  readonly stop?: { readonly aborted: boolean }
}

/** How a command ends. Bad input: nothing was written. Impossible: the rules cannot all hold. */
export const EXIT = { done: 0, badInput: 2, impossible: 3 } as const

/** The file's bytes; null when it cannot be read. */
export const bytesOf = (file: string): Promise<Uint8Array | null> =>
  readFile(file).catch(() => null)

/**
 * Writes all files or none of them: each is written beside its place first and moved there when every one
 * is whole, so that nobody finds half a file. The first that could not be written, or null.
 */
export const writeWhole = async (
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<string | null> => {
  const drafts = files.map(({ path, content }) => ({
    path,
    content,
    draft: join(dirname(path), `.${basename(path)}.${randomUUID()}`),
  }))
  for (const { path, content, draft } of drafts) {
    const isWritten = await writeFile(draft, content).then(
      () => true,
      () => false,
    )
    if (isWritten) continue
    await Promise.all(drafts.map((each) => rm(each.draft, { force: true })))
    return path
  }
  for (const { path, draft } of drafts) {
    const isMoved = await rename(draft, path).then(
      () => true,
      () => false,
    )
    if (isMoved) continue
    await Promise.all(drafts.map((each) => rm(each.draft, { force: true })))
    return path
  }
  return null
}

/** Runs a command as a program: its words to the terminal, its answer as the exit code. */
export const runAsProgram = async (
  command: (args: readonly string[], terminal: Terminal) => Promise<number>,
): Promise<void> => {
  const interrupted = new AbortController()
  const stop = () => interrupted.abort()
  process.once('SIGINT', stop)
  const { stderr, stdout } = process
  // Whoever reads may have seen enough: `npm run schedule -- a.json | head`.
  stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
  })
  let wiped = ''
  const wipe = () => {
    if (wiped !== '') stderr.write(wiped)
    wiped = ''
  }
  process.exitCode = await command(process.argv.slice(2), {
    print: (line) => {
      wipe()
      stdout.write(`${line}\n`)
    },
    complain: (line) => {
      wipe()
      stderr.write(`${line}\n`)
    },
    // A line that is written over again only helps somebody who watches.
    ...(stderr.isTTY && {
      progress: (line: string) => {
        stderr.write(`\r${line}\u001b[K`)
        wiped = '\r\u001b[K'
      },
    }),
    stop: interrupted.signal,
  })
  wipe()
  process.removeListener('SIGINT', stop)
}
