/** Making something that Microsoft gives an id of its own, so that asking twice would make two. */
export type Making = {
  /** An earlier attempt may have made it, and it cannot be seen yet: then it is only looked for. */
  readonly mayBeMade: boolean
  /** Awaited right before it is asked for, each time; when it throws, nothing is asked. */
  readonly sendsNow: () => Promise<void>
}
