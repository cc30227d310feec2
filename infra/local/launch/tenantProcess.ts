import { startTenant } from '../main.ts'
import type { TenantOptions, TenantReport } from './messages.ts'

// The tenant as a process of its own: told what to do by its only argument, reports to its parent,
// and goes when the parent goes.

const options = JSON.parse(process.argv[2] ?? '{}') as TenantOptions
const report = (message: TenantReport) => process.send?.(message)

try {
  const running = await startTenant(options)
  report({ ready: running.address })
  const stop = () => void running.stop().finally(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('disconnect', stop)
} catch (fault) {
  const { code, message } = fault as NodeJS.ErrnoException
  report({ failed: { code: code ?? '', message } })
  process.exitCode = 1
  process.disconnect?.()
}
