/** Tells whether this caller may ask now; false when they have asked more than is of use to a person. */
export type RateLimit = (caller: string) => boolean

/**
 * A bucket of `burst` requests for each caller that fills again with `perSecond`. `now` is in milliseconds and
 * never goes back. Full buckets are forgotten, so that the list is as long as those who asked lately.
 */
export const rateLimit = (
  perSecond: number,
  burst: number,
  now: () => number = () => performance.now(),
): RateLimit => {
  const buckets = new Map<string, { left: number; at: number }>()
  const FORGET_FROM = 1_000
  const filled = (bucket: { left: number; at: number }, at: number) =>
    Math.min(burst, bucket.left + ((at - bucket.at) / 1_000) * perSecond)
  return (caller) => {
    const at = now()
    if (buckets.size >= FORGET_FROM)
      for (const [name, bucket] of buckets) if (filled(bucket, at) >= burst) buckets.delete(name)
    const left = filled(buckets.get(caller) ?? { left: burst, at }, at)
    buckets.set(caller, { left: left < 1 ? left : left - 1, at })
    return left >= 1
  }
}
