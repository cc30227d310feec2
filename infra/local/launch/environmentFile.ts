import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunningIn } from './runningFile.ts'

/** What a program of the bot's is started with here: its settings, the way to the tenant, and Node's flags. */
export type Environment = {
  readonly env: Readonly<Record<string, string>>
  readonly flags: readonly string[]
}

const fileIn = (dataDir: string) => join(dataDir, 'environment.json')

/** Kept while the launcher runs, for `npm run doctor`; only its owner may read it, as the app's secret is in it. */
export function noteEnvironment(dataDir: string, environment: Environment): void {
  writeFileSync(fileIn(dataDir), JSON.stringify(environment), { mode: 0o600 })
  chmodSync(fileIn(dataDir), 0o600)
}

export const forgetEnvironment = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true })

/** Null when no launcher runs on this folder. */
export function readEnvironment(dataDir: string): Environment | null {
  if (!isRunningIn(dataDir)) return null
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Environment
  } catch {
    return null
  }
}
