import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { doorTo } from '#bot/api/door.ts'
import { type Caller, findActor } from '#bot/application/actor.ts'
import { coordinatorsOf } from '#bot/application/coordinators.ts'
import { startErrandWorker } from '#bot/application/errand-worker.ts'
import { Fault } from '#bot/application/faults.ts'
import { letCoordinatorsIn } from '#bot/application/membership.ts'
import { hearFromOutlook } from '#bot/application/outlook-news.ts'
import type { DirectoryPort, Log, World } from '#bot/application/ports.ts'
import { hearLanguage } from '#bot/application/readers.ts'
import { staffAnswers } from '#bot/application/staff-answer.ts'
import { linkTo } from '#bot/application/staff-question.ts'
import { instant } from '#bot/domain/calendar.ts'
import { calendarOn } from '#bot/graph/calendar.ts'
import { channelsOn } from '#bot/graph/channels.ts'
import { chatsOn } from '#bot/graph/chats.ts'
import { appCredential, graphOf } from '#bot/graph/client.ts'
import { directoryOn } from '#bot/graph/directory.ts'
import { noticesOn } from '#bot/graph/notices.ts'
import { subscriptionsOn } from '#bot/graph/subscriptions.ts'
import { api } from '#bot/http/api.ts'
import { headersFor } from '#bot/http/headers.ts'
import { identifyBy } from '#bot/http/identity.ts'
import { notifications } from '#bot/http/notifications.ts'
import { createServer, type Routes } from '#bot/http/server.ts'
import { staffDoor } from '#bot/http/staff-door.ts'
import { tabFiles } from '#bot/http/tab-files.ts'
import { startPlanner } from '#bot/planner/planner.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { type OpenStore, openStore } from '#bot/storage/store.ts'
import { TeamsAdapter } from '#bot/teams/adapter.ts'
import { botIn } from '#bot/teams/bot.ts'
import { cards } from '#bot/teams/cards/index.ts'
import { connectorFor } from '#bot/teams/connector.ts'
import { deepLinks } from '#bot/teams/links.ts'
import { messengerBy } from '#bot/teams/messenger.ts'
import manifest from '#manifest/manifest.json' with { type: 'json' }
import { afterwardsTo } from './afterwards.ts'
import { appIn, errandsIn } from './app.ts'
import type { Config } from './config.ts'
import { fenced, stillOurs } from './fence.ts'
import { healthOf } from './health.ts'
import { startHeartbeat } from './heartbeat.ts'
import { newId } from './new-id.ts'
import { rateLimits } from './rate-limits.ts'
import { secrets } from './secrets.ts'
import { notificationAddressOf, setupFactsOf, setupIn } from './setup.ts'

export type RunningBot = {
  readonly port: number
  /** Answers what was asked, finishes what is under way, closes the database. */
  stop(): Promise<void>
}

const TAB_FOLDER = join(import.meta.dirname, '../tab/dist')

/** Puts the bot together and starts it. */
export const startBot = async (config: Config, log: Log): Promise<RunningBot> => {
  const open = await openStore({
    databaseUrl: config.databaseUrl ?? undefined,
    dataDir: config.dataFolder,
    secrets: [config.appSecret, ...(config.appSecretBefore ? [config.appSecretBefore] : [])],
    log,
  })
  try {
    return await startOn(open, config, log)
  } catch (error) {
    await open.close()
    throw error
  }
}

/** So long a start waits for the directory; with a silent one the bot opens its doors all the same. */
const ASK_FIRST_MS = 5_000

const startOn = async (open: OpenStore, config: Config, log: Log): Promise<RunningBot> => {
  const connector = connectorFor(config, open.turns, stillOurs)
  const messenger = messengerBy({ ...config, store: open.store, cards, connector })
  const graph = graphOf(appCredential(config), { log, turns: open.turns, stillOurs })
  const directory = directoryOn(graph)
  const coordinators = coordinatorsOf(config.coordinators, directory, log)
  const planner = startPlanner(log)
  const organizer = organizerOf(config.serviceMailbox, directory)
  const app = {
    externalId: config.externalId,
    resourceSpecific: manifest.authorization.permissions.resourceSpecific,
  }
  const world: World = {
    store: open.store,
    clock: { now: () => instant(new Date().toISOString()) },
    newId,
    chance: () => randomInt(2 ** 47) / 2 ** 47,
    directory,
    calendar: calendarOn(graph, config.serviceMailbox),
    channels: channelsOn(graph, organizer, app),
    chats: chatsOn(graph, organizer, app),
    messenger,
    notices: noticesOn(graph, config.serviceMailbox),
    subscriptions: subscriptionsOn(graph),
    secrets,
    notificationUrl: notificationAddressOf(config),
    setup: setupIn(config, graph, connector, directory),
    setupFacts: setupFactsOf(config),
    cards,
    sheets,
    planner,
    coordinators: coordinators.ids,
    publicUrl: config.publicUrl,
    link: deepLinks(config.externalId),
    municipality: config.municipality,
    language: config.language,
    log,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    errandsOrdered: () => open.errandQueue.wake(),
  }
  const door = doorTo(appIn(world))
  const whoIs = (caller: Caller) =>
    open.store.transaction((tables) => findActor(tables, caller, coordinators.ids))
  const newIncident = () => randomBytes(4).toString('hex')
  const afterwards = afterwardsTo(log)
  const adapter = new TeamsAdapter(config)
  const limits = rateLimits()
  const turn = botIn({
    world,
    door,
    findActor: whoIs,
    answerer: messenger,
    afterwards: afterwards.run,
    newIncident,
    rateLimits: limits,
  })
  // Nobody is to be taken for a stranger, or left out of the team, because the directory is still being asked.
  await Promise.race([coordinators.find(), setTimeout(ASK_FIRST_MS, null, { ref: false })])
  const worker = startErrandWorker(world, open.errandQueue, fenced(errandsIn(world)))
  const heartbeat = startHeartbeat(world, async () => {
    if (await coordinators.find()) await letCoordinatorsIn(world)
  })

  const routes: Routes = {
    api: api({
      identify: identifyBy(config),
      findActor: whoIs,
      hearLanguage: ({ entraId }, tag) =>
        afterwards.run('hear-language', () => hearLanguage(world, entraId, tag)),
      door,
      rateLimit: limits.asked,
      log,
    }),
    messages: async (authorization, activity) => {
      const { refused, ...answer } = await adapter.receive(authorization, activity, turn)
      if (refused) log.warn('bot.refused', { why: refused })
      return answer
    },
    notifications: notifications((news) => hearFromOutlook(world, news)),
    tab: tabFiles(TAB_FOLDER),
    staff: staffDoor(staffAnswers(world), (code) => linkTo(world, code)),
    health: healthOf(world, open, heartbeat, adapter.turns),
  }
  const server = createServer(routes, log, newIncident, headersFor(config.publicUrl))
  const stop = async () => {
    await server.close()
    await heartbeat.stop()
    await worker.stop()
    await afterwards.finish()
    await planner.stop()
    await open.close()
  }
  try {
    const port = await server.listen(config.port, config.host)
    afterwards.run('prepare-adapter', adapter.prepare)
    return { port, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The account that owns the team and organises the meetings, by its id; asked for once. */
const organizerOf = (serviceMailbox: string, directory: Pick<DirectoryPort, 'find'>) => {
  let known: Awaited<ReturnType<DirectoryPort['find']>> = null
  return async () => {
    known ??= await directory.find(serviceMailbox)
    if (known) return known.entraId
    throw new Fault('refused', 'organizer-not-found', {
      message: 'The directory has no SERVICE_MAILBOX account. Make it, or correct the setting.',
    })
  }
}
