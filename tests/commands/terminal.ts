import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Terminal } from '#bot/commands/output.ts'

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>

/** A folder of its own for one run of a command, and what the command said. */
export const aDesk = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-command-'))
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
