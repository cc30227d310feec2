import type { setTimeout as Pause } from 'node:timers/promises'
import { long } from './longTimers.ts'

/** `setTimeout` of node:timers/promises, on top of the global one where the pause is long. */
export function pausing(real: typeof Pause): typeof Pause {
  return <T>(ms = 0, value?: T, options: Parameters<typeof Pause>[2] = {}) => {
    const { signal, ref } = options
    if (ms < long || signal?.aborted) return real(ms, value, options)
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', abort)
        resolve(value as T)
      }, ms)
      const abort = () => {
        clearTimeout(timer)
        const aborted = new DOMException('The operation was aborted', 'AbortError')
        reject(Object.assign(aborted, { cause: signal?.reason as unknown }))
      }
      if (ref === false) timer.unref()
      signal?.addEventListener('abort', abort, { once: true })
    })
  }
}
