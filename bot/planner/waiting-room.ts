import type { PlannerPort } from '#bot/application/ports/planner.ts'
import type { Log } from '#bot/application/ports.ts'

/** A person waits so long without being told that it takes time. */
const SOON_MS = 1_500

/** Waits a moment for work, and does not forget it when the moment is over. */
export const waitingRoom = (log: Log, soonMs = SOON_MS) => {
  const underWay = new Set<Promise<unknown>>()

  const soon: PlannerPort['soon'] = async (work) => {
    let isLate = false
    const followed = work
      .catch((error: unknown) => {
        if (isLate) log.error('planner.work-failed', error)
      })
      .finally(() => underWay.delete(followed))
    underWay.add(followed)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        isLate = true
        resolve(null)
      }, soonMs)
    })
    try {
      return await Promise.race([work, late])
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    soon,
    /** Waits for all work that was begun. */
    empty: async (): Promise<void> => {
      await Promise.all(underWay)
    },
  }
}
