import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDelivery } from './connector/delivery.ts'
import { createConnector } from './connector/host.ts'
import type { ControlContext } from './control/context.ts'
import { createControlServer } from './control/server.ts'
import { createGraph } from './graph/graph.ts'
import { throttling } from './graph/limits.ts'
import { createNoticeDelivery } from './graph/noticeDelivery.ts'
import { reachOnly } from './graph/reach.ts'
import { createBotFrameworkLogin } from './login/botframework.ts'
import { createEntra } from './login/entra.ts'
import { openKeys } from './login/keys.ts'
import { settle } from './municipality/directory.ts'
import { openAuthority } from './network/authority.ts'
import { strikesInBatches } from './network/batchFaults.ts'
import { createFaults } from './network/faults.ts'
import { createFront } from './network/front.ts'
import { createGraphHost } from './network/graph.ts'
import { close, listen } from './network/listen.ts'
import { createProxy } from './network/proxy.ts'
import { createRequests } from './network/requests.ts'
import { connectorHeldTo, graphHeldTo } from './network/secondYardstick.ts'
import { publish } from './tenant/catalogue.ts'
import { openTenant } from './tenant/open.ts'
import { botHost } from './tenant/registration.ts'
import type { TenantWorld } from './tenant/worlds.ts'
import { openContracts } from './validators/contracts.ts'

export type TenantOptions = {
  /** A folder of the tenant's own; made if absent. */
  readonly dataDir: string
  /** Where the workbench and the controls answer; 0 for any free port. */
  readonly port: number
  /** Where the bot listens, without a slash at the end. */
  readonly botUrl: string
  /** The app's manifest with its placeholders. */
  readonly manifest?: string
  /** What the tenant lets apps do; left out: as it was, or all that Microsoft documents. */
  readonly world?: TenantWorld
  /** A folder with Microsoft's published contracts, to hold all traffic to as well. */
  readonly contracts?: string
}

/** What a bot needs to know of a running tenant. */
export type TenantAddress = {
  readonly url: string
  readonly proxyUrl: string
  readonly authorityFile: string
  readonly clientSecret: string
  readonly organisation: string
  readonly serviceMailbox: string
  /** An employee's, which the app has no business with. */
  readonly outsideMailbox: string
  /** Whom to be first. */
  readonly coordinator: { readonly userPrincipalName: string; readonly displayName: string }
}

export type RunningTenant = ControlContext & {
  readonly address: TenantAddress
  stop(): Promise<void>
}

const here = import.meta.dirname

/** Starts the whole tenant in this process. Throws when its port is taken or its folder is in use. */
export async function startTenant(options: TenantOptions): Promise<RunningTenant> {
  const tenant = openTenant({ dataDir: options.dataDir })
  if (tenant.collections.users.all().length === 0) settle(tenant)
  if (options.world !== undefined) tenant.setWorld(options.world)
  const keys = openKeys(tenant.store)
  const authority = openAuthority(join(options.dataDir, 'certificates'))
  const faults = createFaults()
  const requests = createRequests(tenant.store, tenant.now)
  const counted = () => tenant.changed('requests')
  const contracts = options.contracts === undefined ? null : openContracts(options.contracts)
  const limitsOn = () => faults.switches().limits
  const connector = createConnector(tenant, keys.entra, limitsOn)
  const throttle = throttling(limitsOn)
  const strike = strikesInBatches(faults, tenant.now)
  const graph = createGraphHost(
    tenant,
    keys.entra,
    createGraph(tenant, {
      strike: (...part) => throttle(...part) ?? strike(...part),
      reach: (...to) => reach(...to),
    }),
    throttle,
  )
  const hosts = {
    'login.microsoftonline.com': createEntra(tenant, keys.entra),
    'login.botframework.com': createBotFrameworkLogin(keys),
    'smba.trafficmanager.net': contracts
      ? connectorHeldTo(contracts, connector, requests)
      : connector,
    'graph.microsoft.com': contracts ? graphHeldTo(contracts, graph, requests) : graph,
  }
  const front = createFront({
    authority,
    hosts,
    faults,
    requests,
    now: tenant.now,
    botUrl: options.botUrl,
    counted,
  })
  const frontPort = await listen(front, 0)
  const reach = reachOnly(botHost, {
    port: frontPort,
    authority: readFileSync(authority.file, 'utf8'),
  })
  const proxy = createProxy({
    frontPort,
    refused: (method, target) => {
      requests.count(target, method, '(outside)', 403)
      const problems = [`Something tried to reach ${target}, which is not on this machine.`]
      requests.reject({ host: target, method, template: '(outside)', status: 403, problems })
      counted()
    },
  })
  const proxyPort = await listen(proxy, 0)

  const delivery = createDelivery(tenant, keys.connector, `${options.botUrl}/api/messages`)
  const notices = createNoticeDelivery(tenant.changes, reach, tenant.now)
  const context = { tenant, keys, delivery, faults, requests, botUrl: options.botUrl }
  const control = createControlServer(context, join(here, 'workbench', 'dist'))
  const stop = async () => {
    delivery.stop()
    notices.stop()
    await Promise.all([control, proxy, front].map(close))
    tenant.close()
  }
  try {
    const port = await listen(control, options.port)
    publish(tenant, options.manifest ?? readManifest(), `localhost:${port}`)
    const coordinator = tenant.collections.users.all().find((u) => u.persona === 'coordinator')
    const outside = tenant.collections.users
      .all()
      .find((user) => user.persona === 'employee' && user.mail !== null)
    if (coordinator === undefined) throw new Error('Nobody in the directory is the coordinator.')
    const address: TenantAddress = {
      url: `http://localhost:${port}`,
      proxyUrl: `http://127.0.0.1:${proxyPort}`,
      authorityFile: authority.file,
      clientSecret: tenant.registration.clientSecret,
      organisation: tenant.registration.organisation,
      serviceMailbox: tenant.registration.serviceMailbox,
      outsideMailbox: outside?.mail ?? '',
      coordinator: {
        userPrincipalName: coordinator.userPrincipalName,
        displayName: coordinator.displayName,
      },
    }
    return { ...context, address, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

const readManifest = () => readFileSync(join(here, '../../manifest/manifest.json'), 'utf8')
