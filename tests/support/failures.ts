import type { Fault } from '#bot/application/faults.ts'

/** What a fake was told to answer instead: before it does anything, or after it did. */
export const inOrder = () => {
  const before: Error[] = []
  const after: Error[] = []
  const raise = (from: Error[]) => {
    const error = from.shift()
    if (error) throw error
  }
  return {
    throwNext: () => raise(before),
    throwAfterwards: () => raise(after),
    controls: {
      /** The next calls fail with these, having done nothing. */
      failWith: (...faults: (Fault | Error)[]) => before.push(...faults),
      /** The next calls do what they are asked, and then fail: an answer that was lost on the way. */
      failAfterwardsWith: (...faults: (Fault | Error)[]) => after.push(...faults),
    },
  }
}
