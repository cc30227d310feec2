import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'
import promises from 'node:timers/promises'
import { pausing } from './pausing.ts'

/** Timers shorter than this are real seconds and are left alone. */
export const long = 5_000

type Callback = (...args: unknown[]) => void
/** A long timer that waits. */
type Waiting = { isDue(now: number): boolean; fire(): void }

/**
 * Makes long timers of the program's own follow the tenant's clock; returns what to call when the
 * clock has moved: time-outs that it has passed then fire, and intervals come round at once.
 * Timers that packages set are real seconds (time-outs of sockets, pools and requests).
 */
export function followWithTimers(): () => void {
  const real = { setTimeout, clearTimeout, setInterval, clearInterval }
  const waiting = new Map<unknown, Waiting>()

  const timeout = (callback: Callback, ms: number, args: unknown[]) => {
    const due = Date.now() + ms
    const fire = () => {
      forget(timer)
      callback(...args)
    }
    const timer = real.setTimeout(fire, ms)
    // What would come in a moment comes now: a loop that pauses a minute then wakes for every step.
    waiting.set(timer, { isDue: (now) => now + long >= due, fire })
    return timer
  }
  const interval = (callback: Callback, ms: number, args: unknown[]) => {
    const fire = () => callback(...args)
    const timer = real.setInterval(fire, ms)
    waiting.set(timer, { isDue: () => true, fire })
    return timer
  }
  const forget = (timer: unknown) => {
    waiting.delete(timer)
    real.clearTimeout(timer as NodeJS.Timeout)
  }

  const functions = {
    setTimeout: Object.assign(
      (callback: Callback, ms = 0, ...args: unknown[]) =>
        ms >= long && isOurs()
          ? timeout(callback, ms, args)
          : real.setTimeout(callback, ms, ...args),
      real.setTimeout,
    ),
    setInterval: (callback: Callback, ms = 0, ...args: unknown[]) =>
      ms >= long && isOurs()
        ? interval(callback, ms, args)
        : real.setInterval(callback, ms, ...args),
    clearTimeout: forget,
    clearInterval: forget,
  }
  Object.assign(globalThis, functions)
  Object.assign(timers, functions)
  Object.assign(promises, { setTimeout: pausing(promises.setTimeout) })
  syncBuiltinESMExports()

  return () => {
    const now = Date.now()
    for (const timer of [...waiting.values()]) if (timer.isDue(now)) timer.fire()
  }
}

/** Whether the timer is set by the program itself rather than by a package or by Node. */
function isOurs(): boolean {
  const lines = new Error().stack?.split('\n').slice(1) ?? []
  const caller = lines.find((line) => !line.includes(import.meta.dirname) && !line.includes(folder))
  return caller !== undefined && !caller.includes('node_modules') && !caller.includes('node:')
}

const folder = new URL('.', import.meta.url).href
