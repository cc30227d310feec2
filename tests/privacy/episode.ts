/** What one person wrote; known to the judge alone. */
export type Given = {
  readonly person: string
  readonly good: string
  readonly missed: string
  /** By the name of what is rated: 1 to 5, or null where it was left out. */
  readonly ratings: Readonly<Record<string, number | null>>
}

/** One row as it lies on the disk, with what PostgreSQL itself keeps of it. */
export type Row = {
  readonly table: string
  /** Page and place in the page, so that rows sort as they lie. */
  readonly ctid: number
  readonly xmin: number
  readonly words: string
}

/** Everything that could be seen after one more answer. */
export type Observation = {
  /** Who has answered since the last observation: the dump shows it, so the attacker is told. */
  readonly person: string
  readonly state: readonly Row[]
  /** What was written to the write-ahead log since, as it lies in the file. */
  readonly wal: string
  /** What was logged since, and what everybody else was answered and shown after it. */
  readonly heard: string
  /** Sizes, counters, durations: what changed since. */
  readonly measures: Readonly<Record<string, number>>
}

export type Published = {
  readonly good: readonly string[]
  /** How many chose 1, 2, 3, 4, 5 of each rating. */
  readonly counts: Readonly<Record<string, readonly number[]>>
}

/** One group's evaluation as an attacker has it, and for the judge what was true. */
export type Episode = {
  /** What lay there before the first of the group answered. */
  readonly before: readonly Row[]
  readonly observations: readonly Observation[]
  /** What lies there when all is counted. */
  readonly end: readonly Row[]
  readonly published: Published
  readonly truth: readonly Given[]
}

/** Who an attacker believes wrote what; whom they say nothing of is guessed at. */
export type Guess<T> = ReadonlyMap<string, T>
