import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { botSettings, redirection } from '#infra/local/launch/botEnvironment.ts'
import { stopProgram } from '#infra/local/launch/children.ts'
import { startTenantProgram } from '#infra/local/launch/tenant.ts'
import { type TenantClient, tenantClient } from '#tests/support/tenant-client.ts'
import { startBalancer } from './balancer.ts'
import { makeReplica, type Replica } from './replica.ts'
import type { DatabaseServer } from './server.ts'

/** A municipality with a tenant, a database and its bots, all its own. */
export type Town = {
  readonly folder: string
  readonly database: string
  readonly client: TenantClient
  readonly replicas: readonly Replica[]
  /** Hears of everything that Microsoft is asked, as it comes; returns how to stop listening. */
  onAsked(hear: () => void): () => void
  stop(): Promise<void>
}

export type TownPlan = {
  readonly server: DatabaseServer
  readonly name: string
  readonly parent: string
  readonly replicas: number
  /** A town that was stopped, whose tenant and database this one begins with. */
  readonly like?: { readonly folder: string; readonly database: string }
}

export const makeFolder = (parent: string, name: string): string => {
  const folder = mkdtempSync(join(parent, `${name}-`))
  chmodSync(folder, 0o755)
  return folder
}

/** Starts the tenant and every replica at the same moment, with the same command, on one database. */
export const startTown = async (plan: TownPlan): Promise<Town> => {
  const { server, name, like } = plan
  const folder = makeFolder(plan.parent, name)
  const tenantFolder = join(folder, 'tenant')
  mkdirSync(tenantFolder)
  if (like) execFileSync('cp', ['-a', `${join(like.folder, 'tenant')}/.`, tenantFolder])
  await server.make(name, like?.database)
  const balancer = await startBalancer()
  const tenant = await startTenantProgram(
    { dataDir: tenantFolder, port: 0, botUrl: `http://127.0.0.1:${balancer.port}` },
    join(folder, 'tenant.log'),
  )
  const { address } = tenant
  const env = {
    ...withoutProxies(process.env),
    ...botSettings(address, 0, join(folder, 'bot')),
    ...redirection(address),
    // A bot that was killed comes up sooner when its program has been read before.
    NODE_COMPILE_CACHE: join(plan.parent, 'compiled'),
    DATABASE_URL: server.url(name),
  }
  const replicas: Replica[] = []
  const stop = async () => {
    await Promise.all(replicas.map((each) => each.kill()))
    await stopProgram(tenant.process, 'SIGKILL')
    await balancer.close()
  }
  try {
    for (let number = 1; number <= plan.replicas; number++)
      replicas.push(await makeReplica(env, join(folder, `bot-${number}.log`)))
    balancer.setPorts(replicas.map((each) => each.port))
    await Promise.all(replicas.map((each) => each.start()))
  } catch (error) {
    await stop()
    throw error
  }
  return {
    folder,
    database: name,
    client: tenantClient(address.url),
    replicas,
    onAsked: (hear) => listen(address.url, hear),
    stop,
  }
}

/** The tenant's own news; it tells of requests once they are answered, or are not. */
const listen = (url: string, hear: () => void): (() => void) => {
  const end = new AbortController()
  const read = async () => {
    const answer = await fetch(`${url}/_tenant/stream`, { signal: end.signal })
    const decoder = new TextDecoder()
    for await (const part of answer.body ?? [])
      if (decoder.decode(part as Uint8Array).includes('"requests"')) hear()
  }
  read().catch(() => {})
  return () => end.abort()
}

/** Forgets the town and everything it wrote. */
export const removeTown = async (server: DatabaseServer, town: Town): Promise<void> => {
  await server.drop(town.database)
  rmSync(town.folder, { recursive: true, force: true })
}

/** The machine's own proxy would lead Microsoft's hosts to Microsoft. */
const withoutProxies = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/_proxy$/i.test(name)))
