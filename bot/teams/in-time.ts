/** Gives what the work gives, or after so long what `late` says; the work goes on. */
export const inTime = async <T>(work: Promise<T>, afterMs: number, late: () => T): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late()), afterMs)
  })
  try {
    return await Promise.race([work, enough])
  } finally {
    clearTimeout(timer)
  }
}
