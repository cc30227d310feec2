import { parentPort } from 'node:worker_threads'
import { slicesOf } from './jobs.ts'
import type { Order, Told } from './messages.ts'

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const TELL_EVERY_MS = 100

const tell = (told: Told) => parentPort?.postMessage(told)

parentPort?.on('message', ({ job, input, stop }: Order) => {
  try {
    const work = slicesOf(job, input)
    let told = performance.now()
    let step = work.next()
    while (!step.done) {
      if (performance.now() - told >= TELL_EVERY_MS) {
        told = performance.now()
        tell({ kind: 'progress', progress: step.value })
      }
      step = work.next(Atomics.load(stop, 0) === 1 ? 'stop' : undefined)
    }
    tell({ kind: 'done', output: step.value })
  } catch (error) {
    tell({ kind: 'failed', error })
  }
})
