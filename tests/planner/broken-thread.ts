import { parentPort } from 'node:worker_threads'
import type { Order } from '#bot/planner/messages.ts'

/** Dies over seed 13, and answers everything else at once. */
parentPort?.on('message', ({ input }: Order) => {
  if ('seed' in input && input.seed === 13) process.exit(3)
  parentPort?.postMessage({ kind: 'done', output: null })
})
