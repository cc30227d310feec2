import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alreadyRunning } from './trouble.ts'

type Running = { pid: number; url: string }

const fileIn = (dataDir: string) => join(dataDir, 'running.json')

/** Throws `Trouble` when a launcher that wrote this folder is alive and its tenant answers. */
export async function refuseSecond(dataDir: string): Promise<void> {
  const running = read(dataDir)
  if (running === undefined || !isAlive(running.pid)) return
  const answer = await fetch(`${running.url}/_tenant/clock`, {
    signal: AbortSignal.timeout(3_000),
  }).catch(() => undefined)
  if (answer !== undefined) throw alreadyRunning(`${running.url} (proces ${running.pid})`)
}

export function noteRunning(dataDir: string, url: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid, url }))
}

export const noteStopped = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true })

/** Whether the launcher that wrote this folder still runs; one that was killed leaves its files. */
export const isRunningIn = (dataDir: string): boolean => {
  const running = read(dataDir)
  return running !== undefined && isAlive(running.pid)
}

function read(dataDir: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Running
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
