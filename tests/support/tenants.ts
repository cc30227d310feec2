import { onTestFinished } from 'vitest'
import { type RunningTenant, startTenant, type TenantOptions } from '#infra/local/main.ts'
import { temporaryFolder } from './folders.ts'

/** A whole tenant in this process, on free ports, gone after the test. */
export async function aTenant(options: Partial<TenantOptions> = {}): Promise<RunningTenant> {
  const running = await startTenant({
    dataDir: temporaryFolder(),
    port: 0,
    botUrl: 'http://127.0.0.1:9',
    ...options,
  })
  onTestFinished(running.stop)
  return running
}
