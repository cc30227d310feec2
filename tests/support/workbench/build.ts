import { join } from 'node:path'
import { build } from 'vite'

/** Builds the workbench as `npm start` does, so that what is tested is what is served. */
export async function buildWorkbench(): Promise<void> {
  const folder = join(import.meta.dirname, '../../../infra/local/workbench')
  await build({ configFile: join(folder, 'vite.config.ts'), logLevel: 'error' })
}
