import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningTenant, startTenant } from '#infra/local/main.ts'
import { type StandIn, startStandIn } from './bot.ts'
import { type Scene, setScene } from './scene.ts'

export type Stage = {
  readonly url: string
  readonly tenant: RunningTenant
  readonly bot: StandIn
  readonly scene: Scene
  /** The address at which the page is this person, there. */
  as(upn: string, place?: Record<string, string>): string
  stop(): Promise<void>
}

/** Wednesday 20 January 2027 at 11.50 in Copenhagen. */
const START = '2027-01-20T10:50:00.000Z'

/** A real tenant with its control server and the built workbench, a stand-in bot, and a scene. */
export async function startStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'workbench-'))
  const bot = await startStandIn()
  const running = await startTenant({ dataDir, port: 0, botUrl: bot.url })
  running.tenant.clock.moveTo(START)
  bot.knows(running.tenant)
  bot.next = { at: '2027-01-20T13:20:00.000Z', kind: 'evaluation' }
  const scene = setScene(running.tenant)
  const { url } = running.address
  return {
    url,
    tenant: running,
    bot,
    scene,
    as: (upn, place = {}) => `${url}/#${new URLSearchParams({ as: upn, ...place })}`,
    stop: async () => {
      await running.stop()
      await bot.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
