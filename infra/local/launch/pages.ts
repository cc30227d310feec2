import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** The two pages, and what each is made of. */
const pages = [
  { folder: 'tab', sources: ['tab', 'bot/domain', 'bot/api', 'bot/text', 'package-lock.json'] },
  {
    folder: 'infra/local/workbench',
    sources: ['infra/local/workbench', 'infra/local/tenant/model.ts', 'package-lock.json'],
  },
]

/** Builds the tab and the workbench where they are missing or older than their sources. */
export async function buildPages(say: (folder: string) => void): Promise<void> {
  for (const { folder, sources } of pages) {
    const built = changedAt(join(root, folder, 'dist/index.html'))
    if (built > Math.max(...sources.map((source) => newest(join(root, source))))) continue
    say(folder)
    const { build } = await import('vite')
    await build({ configFile: join(root, folder, 'vite.config.ts'), logLevel: 'error' })
  }
}

/** When the youngest file in there was changed, in milliseconds since 1970. */
function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  const inside = readdirSync(path).filter((name) => name !== 'dist' && name !== 'node_modules')
  return Math.max(0, ...inside.map((name) => newest(join(path, name))))
}

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
