import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run keeps the tenants that several journeys begin from. */
    stagesFolder: string
  }
}

/** Costs nothing when no journey begins from a stage. */
export default (project: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-stages-'))
  // As root, PostgreSQL's own account must be able to get in.
  chmodSync(folder, 0o755)
  project.provide('stagesFolder', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
