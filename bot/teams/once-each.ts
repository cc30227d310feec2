/** Runs `work` for an id that is new, and gives the same result for one that came before. */
export type OnceEach<T> = (id: string, work: () => Promise<T>) => Promise<T>

/** As many as a busy hour brings; Teams delivers again within minutes. */
const REMEMBERED = 5_000

/** Remembers the newest results. One that failed is forgotten, so that it can be tried again. */
export const onceEach = <T>(most = REMEMBERED): OnceEach<T> => {
  const results = new Map<string, Promise<T>>()
  return (id, work) => {
    if (id === '') return work()
    const known = results.get(id)
    if (known) return known
    const result = work()
    results.set(id, result)
    result.catch(() => results.delete(id))
    if (results.size > most) {
      const [oldest] = results.keys()
      if (oldest !== undefined) results.delete(oldest)
    }
    return result
  }
}
