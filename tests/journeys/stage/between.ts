import { join } from 'node:path'
import { openKeys, type SigningKeys } from '#infra/local/login/keys.ts'
import { type LocalTenant, openTenant } from '#infra/local/tenant/open.ts'

/** Looks into a tenant that is not running, or changes it as people in Teams and Entra could; the folder may be empty. */
export function whileStopped<T>(dataDir: string, work: (tenant: LocalTenant) => T): T {
  const tenant = openTenant({ dataDir: join(dataDir, 'tenant') })
  try {
    return work(tenant)
  } finally {
    tenant.close()
  }
}

/** What signs in this tenant, to make tokens that are wrong in one thing alone. */
export const keysOf = (dataDir: string): SigningKeys =>
  whileStopped(dataDir, (tenant) => openKeys(tenant.store))
