import { Worker } from 'node:worker_threads'
import { Fault } from '#bot/application/faults.ts'
import type {
  PlannerJob,
  PlannerJobs,
  PlannerPort,
  PlannerWatch,
} from '#bot/application/ports/planner.ts'
import type { Log } from '#bot/application/ports.ts'
import type { Order, Told } from './messages.ts'
import { waitingRoom } from './waiting-room.ts'

export type Planner = PlannerPort & {
  /** Ends what is under way with a fault, waits for those who took it on, and ends the thread. */
  stop(): Promise<void>
}

const BEAT_MS = 500
/** Much more than 12,000 leaders need (122 MB, planner.md section 1); less than what would end the bot. */
const MOST_MEGABYTES = 1024
const WORKER = new URL('./worker.ts', import.meta.url)

type Job = Order & {
  told: PlannerJobs[PlannerJob]['progress'] | null
  readonly end: (outcome: Told | Fault) => void
}

const brokenDown = (cause: unknown) =>
  new Fault('refused', 'planner-broke-down', {
    cause,
    message:
      'The planner broke down over a computation. Ask again; if it happens again, look at the cause.',
  })

const stopping = () =>
  new Fault('busy', 'planner-stopping', {
    message: 'The bot is stopping, so the computation was ended. Ask again when it is back.',
  })

/**
 * Computes on one thread of its own, one job at a time in the order they came, while the bot's turns go on.
 * The thread starts with the first job; after a break-down the next job gets a new one.
 */
export const startPlanner = (log: Log, thread: URL = WORKER): Planner => {
  const waiting: Job[] = []
  let worker: Worker | null = null
  let running: Job | null = null
  let isStopping = false
  const room = waitingRoom(log)

  const startWorker = (): Worker => {
    const started = new Worker(thread, {
      name: 'planner',
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    })
    const lose = (cause: unknown) => {
      if (worker !== started) return
      worker = null
      log.error('planner.broke-down', cause)
      endRunning(brokenDown(cause))
    }
    started.on('message', (told: Told) => {
      if (told.kind === 'progress') {
        if (running) running.told = told.progress
      } else endRunning(told)
    })
    started.on('error', lose)
    started.on('exit', (code) => lose(new Error(`The planner's thread ended with ${code}.`)))
    return started
  }

  const endRunning = (outcome: Told | Fault) => {
    const ended = running
    running = null
    ended?.end(outcome)
    next()
  }

  const next = () => {
    if (running || isStopping) return
    running = waiting.shift() ?? null
    if (!running) return worker?.unref()
    worker ??= startWorker()
    worker.ref()
    const { job, input, stop } = running
    worker.postMessage({ job, input, stop } satisfies Order)
  }

  const run = <J extends PlannerJob>(
    job: J,
    input: PlannerJobs[J]['input'],
    { onBeat, signal }: PlannerWatch<J> = {},
  ) =>
    new Promise<PlannerJobs[J]['output']>((resolve, reject) => {
      if (isStopping) return reject(stopping())
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const askToStop = () => Atomics.store(stop, 0, 1)
      const beat = onBeat && setInterval(() => onBeat(ordered.told), BEAT_MS)
      const ordered: Job = {
        job,
        input,
        stop,
        told: null,
        end: (outcome) => {
          clearInterval(beat)
          signal?.removeEventListener('abort', askToStop)
          if (outcome instanceof Fault) reject(outcome)
          else if (outcome.kind === 'done') resolve(outcome.output)
          else reject(brokenDown(outcome.kind === 'failed' ? outcome.error : outcome))
        },
      }
      if (signal?.aborted) askToStop()
      signal?.addEventListener('abort', askToStop)
      waiting.push(ordered)
      next()
    })

  return {
    run,
    soon: room.soon,
    stop: async () => {
      isStopping = true
      for (const job of waiting.splice(0)) job.end(stopping())
      const gone = worker
      worker = null
      await gone?.terminate()
      endRunning(stopping())
      await room.empty()
    },
  }
}
