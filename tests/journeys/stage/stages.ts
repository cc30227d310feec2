import { execFileSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { coordinatorOf } from '../round/cast.ts'
import { gather, planRound, releaseAgenda } from '../round/preparing.ts'
import { emptyFolder, removeFolder, type Stage, start } from './tenant.ts'

/** How far a tenant has come: its rooms are made; its first round is booked and the agenda is out. */
export type StageName = 'rooms' | 'released'

const quiet = () => {}

const make: Readonly<Record<StageName, (stage: Stage) => Promise<void>>> = {
  rooms: async ({ client }) => {
    await gather(client, await coordinatorOf(client), quiet)
  },
  released: async ({ client }) => {
    const round = await planRound(client, await coordinatorOf(client), quiet)
    await releaseAgenda(client, round, quiet)
  },
}
const before: Readonly<Record<StageName, StageName | null>> = { rooms: null, released: 'rooms' }

/**
 * A folder with a tenant that has come so far, the test's own. What it begins from is played once in a run,
 * through the same doors as everything else.
 */
export async function folderAt(name: StageName | null): Promise<string> {
  if (name === null) return emptyFolder()
  const kept = join(inject('stagesFolder'), name)
  if (!existsSync(kept)) await playTo(name, kept)
  return copyOf(kept)
}

async function playTo(name: StageName, kept: string): Promise<void> {
  const folder = await folderAt(before[name])
  const stage = await start(folder)
  try {
    await make[name](stage)
  } finally {
    await stage.stop()
  }
  renameSync(folder, kept)
}

/** With owners and modes: PostgreSQL looks at both. */
function copyOf(kept: string): string {
  const folder = emptyFolder()
  try {
    execFileSync('cp', ['-a', `${kept}/.`, folder])
  } catch (fault) {
    removeFolder(folder)
    throw fault
  }
  return folder
}

/** Starts a copy of the stage. End it with `end`, also when the test failed. */
export async function stageAt(name: StageName | null): Promise<Stage> {
  const folder = await folderAt(name)
  try {
    return await start(folder)
  } catch (fault) {
    removeFolder(folder)
    throw fault
  }
}

export async function end(stage: Stage | undefined): Promise<void> {
  if (!stage) return
  await stage.stop()
  removeFolder(stage.dataDir)
}
