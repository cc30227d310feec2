import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { parseEnv } from 'node:util'
import { readArguments } from '#bot/commands/arguments.ts'
import { EXIT, runAsProgram, type Terminal, writeWhole } from '#bot/commands/output.ts'
import { packApp } from './app-package.ts'
import { readPlaceholders } from './settings.ts'

const USAGE = 'Brug: npm run package -- --env dev [--to pakke.zip]'
const here = import.meta.dirname

/**
 * Packs the Teams app for an environment, named by a file in `manifest/env`; the process's own environment
 * goes before the file. Nothing is written when anything is wrong. Answers with the exit code.
 */
export const packageFor =
  (env: Readonly<Record<string, string | undefined>>, folder = here) =>
  async (args: readonly string[], terminal: Terminal): Promise<number> => {
    const badInput = (...lines: readonly string[]) => {
      for (const line of lines) terminal.complain(line)
      return EXIT.badInput
    }
    const read = readArguments(args, ['env', 'to'])
    if (!read.ok || read.value.files.length > 0) return badInput(USAGE)
    const [name = '', to] = ['env', 'to'].map((each) => read.value.options[each]?.at(-1))
    if (!/^[a-z0-9-]+$/.test(name)) return badInput(USAGE)

    const file = join(folder, 'env', `${name}.env`)
    const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : null
    const settings = readPlaceholders({ ...fromFile, ...given(env) })
    const noFile = fromFile === null ? [`Der er ingen fil ${relative('.', file)}.`] : []
    const packed =
      'problems' in settings
        ? { problems: [...noFile, ...settings.problems] }
        : packApp(
            readFileSync(join(folder, 'manifest.json'), 'utf8'),
            (each) => bytesIn(folder, each),
            settings.values,
          )
    if ('problems' in packed)
      return badInput(
        'Pakken er ikke lavet. Ret dette først:',
        ...packed.problems.map((problem) => `  - ${problem}`),
      )

    const path = to ?? join(folder, 'dist', `tvaers-${name}.zip`)
    await mkdir(dirname(path), { recursive: true })
    if ((await writeWhole([{ path, content: packed.zip }])) !== null)
      return badInput(
        `Pakken kunne ikke skrives til ${path}. Se, om mappen findes og må skrives i.`,
      )
    const size = (packed.zip.byteLength / 1000).toLocaleString('da-DK', {
      maximumFractionDigits: 1,
    })
    terminal.print(`${relative('.', path)}: Tværs ${packed.manifest.version}, ${size} kB.`)
    terminal.print('Upload den i Teams Administration under Teams-apps, Administrer apps.')
    return EXIT.done
  }

const given = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))

const bytesIn = (folder: string, name: string): Buffer | null => {
  const path = join(folder, name)
  return existsSync(path) ? readFileSync(path) : null
}

if (import.meta.main) await runAsProgram(packageFor(process.env))
