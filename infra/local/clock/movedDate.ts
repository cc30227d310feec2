/** Makes `Date` in this process say what time it is in the tenant: real time and `offset()` milliseconds. */
export function moveDate(offset: () => number): { realNow(): number } {
  const RealDate = Date
  const realNow = RealDate.now
  const now = () => realNow() + offset()

  function MovedDate(...args: unknown[]): Date | string {
    if (new.target === undefined) return new RealDate(now()).toString()
    const target: unknown = new.target === MovedDate ? RealDate : new.target
    return Reflect.construct(
      RealDate,
      args.length === 0 ? [now()] : args,
      target as NewableFunction,
    )
  }
  Object.defineProperties(MovedDate, {
    ...Object.getOwnPropertyDescriptors(RealDate),
    name: { value: 'Date' },
    length: { value: 7 },
    now: { value: now, writable: true, configurable: true },
  })
  // One prototype for both, so that instanceof holds whoever made the date.
  Object.defineProperty(RealDate.prototype, 'constructor', { value: MovedDate })
  globalThis.Date = MovedDate as unknown as DateConstructor
  return { realNow }
}
