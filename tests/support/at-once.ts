import { expect } from 'vitest'
import { stoppedWorker } from './stopped-worker.ts'
import type { TestWorld } from './world.ts'

/** The numbers of the questions before which something is tried, counted from 0. */
export const questions = (tried: number): readonly number[] =>
  Array.from({ length: tried }, (_, at) => at)

/** `work` is stopped before its question `at` of those `tried`, which are all there are, while `meanwhile` is done. */
export const during = async (
  world: TestWorld,
  { at, tried }: { readonly at: number; readonly tried: number },
  work: (world: TestWorld) => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<void> => {
  const steps = await stoppedWorker(
    world,
    at,
    async (slow) => void (await work(slow)),
    async () => void (await meanwhile()),
  )
  // It was over before: then one came after the other. (More steps than there are: a deadlock was tried again.)
  if (steps <= at) await meanwhile()
  else expect(at, 'there are more questions than steps tried').toBeLessThan(tried - 1)
}
