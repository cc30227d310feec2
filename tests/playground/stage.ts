import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startProgram, stopProgram } from '#infra/local/launch/children.ts'
import { readEnvironment } from '#infra/local/launch/environmentFile.ts'
import { freePort } from '#infra/local/launch/ports.ts'
import { coordinatorOf, type GroupRoom, groupRooms } from '#tests/journeys/round/cast.ts'
import { gather, planRound } from '#tests/journeys/round/preparing.ts'
import { shortList } from '#tests/journeys/round/programme.ts'
import { keysOf, whileStopped } from '#tests/journeys/stage/between.ts'
import { emptyFolder, removeFolder, type Stage, start } from '#tests/journeys/stage/tenant.ts'
import { chatOf, configFile, type Person, personOf } from './config.ts'
import { type Gateway, openGateway } from './gateway.ts'
import { type Playground, startPlayground } from './playground.ts'

export type Second = {
  readonly stage: Stage
  readonly playground: Playground
  readonly gateway: Gateway
  readonly room: GroupRoom
  readonly round: string
  /** The host, as whom one sits before the Playground. */
  readonly me: Person
  /** Five others of the group. */
  readonly others: readonly Person[]
  readonly botUrl: string
  close(): Promise<void>
}

const quiet = () => {}
const BOT = join(import.meta.dirname, '../../bot/main.ts')

/**
 * Groups with their meetings booked in the local tenant, and then the same bot with the same settings
 * once more, its Bot Connector now being Microsoft's Playground. Entra and Graph stay the local tenant's.
 */
export const openSecond = async (): Promise<Second> => {
  const dataDir = emptyFolder()
  const keys = keysOf(dataDir)
  const registration = whileStopped(dataDir, (tenant) => tenant.registration)
  const stage = await start(dataDir)
  const { client } = stage
  const coordinator = await coordinatorOf(client)
  await gather(client, coordinator, quiet, shortList(36))
  const round = await planRound(client, coordinator, quiet)
  const state = await client.state()
  const [room] = groupRooms(state)
  const [team] = state.teams
  if (!room || !team) throw new Error('The tenant has no group.')
  const me = personOf(state, room.host)
  const others = room.members
    .filter((upn) => upn !== room.host)
    .slice(0, 5)
    .map((upn) => personOf(state, upn))

  const started = readEnvironment(dataDir)
  if (!started) throw new Error('Nobody has noted what the bot was started with.')
  const botUrl = `http://127.0.0.1:${started.env.PORT}`
  await stage.local.bot.stop()
  const folder = mkdtempSync(join(tmpdir(), 'tvaers-playground-'))
  const port = await freePort(0, 'PORT')
  const gateway = await openGateway({
    certificates: join(dataDir, 'tenant', 'certificates'),
    keys,
    registration,
    now: async () => (await client.time()).now,
    botUrl,
    tenantProxy: started.env.HTTPS_PROXY ?? '',
    playground: `http://127.0.0.1:${port}`,
    conversations: [room.channel.id, chatOf(me)],
  })
  const { endpoint, serviceUrl } = gateway
  const config = configFile({ me, others, team, channel: room.channel })
  const playground = await startPlayground({ folder, config, port, endpoint, serviceUrl })
  const log = join(dataDir, 'bot.log')
  const bot = startProgram({
    script: BOT,
    flags: started.flags,
    env: { ...process.env, ...started.env, HTTPS_PROXY: gateway.proxyUrl },
    log,
  })
  const close = async () => {
    await stopProgram(bot)
    await playground.stop()
    await gateway.close()
    await stage.stop()
    removeFolder(dataDir)
    removeFolder(folder)
  }
  const deadline = performance.now() + 60_000
  while (!(await fetch(`${botUrl}/health`).catch(() => undefined))?.ok) {
    if (performance.now() > deadline) {
      const written = readFileSync(log, 'utf8').slice(-2_000)
      await close()
      throw new Error(`The bot did not come up:\n${written}`)
    }
    await pause(100)
  }
  return { stage, playground, gateway, room, round, me, others, botUrl, close }
}
