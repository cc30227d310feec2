import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { startProgram, stopProgram, tailOf } from './children.ts'
import type { TenantAddress, TenantOptions, TenantReport } from './messages.ts'
import { alreadyRunning, busyPort, Trouble } from './trouble.ts'

export type TenantProgram = { readonly address: TenantAddress; readonly process: ChildProcess }

/** Starts the tenant's process and waits until it answers. Throws `Trouble` when it cannot start. */
export async function startTenantProgram(
  options: TenantOptions,
  log: string,
): Promise<TenantProgram> {
  const script = join(import.meta.dirname, 'tenantProcess.ts')
  const child = startProgram({ script, args: [JSON.stringify(options)], log })
  try {
    const report = await firstReport(child, log)
    if ('ready' in report) return { address: report.ready, process: child }
    throw troubleOf(report.failed, options)
  } catch (fault) {
    await stopProgram(child)
    throw fault
  }
}

function firstReport(child: ChildProcess, log: string): Promise<TenantReport> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as TenantReport))
    child.once('error', reject)
    child.once('exit', () => reject(broken(tailOf(log))))
  })
}

function troubleOf(failed: { code: string; message: string }, options: TenantOptions): Trouble {
  if (failed.code === 'EADDRINUSE') return busyPort(options.port, 'PORT')
  if (/open in another process/.test(failed.message)) return alreadyRunning(options.dataDir)
  return broken(failed.message)
}

const broken = (why: string) =>
  new Trouble(
    `Den lokale Microsoft 365-lejer kunne ikke starte:`,
    `The local Microsoft 365 tenant could not start:\n${why}`,
  )
