import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopPostmaster } from '#bot/storage/embedded/postmaster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's PostgreSQL is made by the first test that asks for a database. */
    databaseFolder: string
  }
}

/** Costs nothing when no test needs the database; afterwards stops the server that a test started. */
export default (project: TestProject) => {
  const folder = mkdtempSync('/tmp/tvaers-tests-')
  project.provide('databaseFolder', folder)
  return async () => {
    const home = join(folder, 'postgres')
    if (existsSync(home))
      for (const cluster of readdirSync(home).filter((name) => /^pg\d+$/.test(name)))
        await stopPostmaster(join(home, cluster))
    rmSync(folder, { recursive: true, force: true })
  }
}
