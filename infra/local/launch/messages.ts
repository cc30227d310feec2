import type { TenantAddress, TenantOptions } from '../main.ts'

export type { TenantAddress, TenantOptions }

/** What the tenant's process tells its parent. */
export type TenantReport = { ready: TenantAddress } | { failed: { code: string; message: string } }
