import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Terminal } from '#bot/commands/output.ts'

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own for one run of a command, gone after the tests of the file, and what the command said. */
export const aDesk = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-command-'))
  folders.push(folder)
  const path = (name: string) => join(folder, name)
  return {
    path,
    files: () => readdirSync(folder).sort(),
    put: (name: string, content: string | Uint8Array) => {
      writeFileSync(path(name), content)
      return path(name)
    },
    run: async (command: Command, ...args: readonly string[]) => {
      const printed: string[] = []
      const complaints: string[] = []
      const code = await command(args, {
        print: (line) => printed.push(line),
        complain: (line) => complaints.push(line),
      })
      return { code, printed, complaints }
    },
  }
}
