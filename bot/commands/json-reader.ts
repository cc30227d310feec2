/** Something wrong in a JSON file, and where: `people[3].view.2027-01-18`. */
export type JsonProblem = { readonly path: string; readonly problem: string }

/** Reads values out of parsed JSON and keeps every problem, so that all can be told at once. */
export type JsonReader = {
  readonly problems: JsonProblem[]
  note(path: string, problem: string): void
  /** The object's fields; null and a problem when it is none. */
  object(value: unknown, path: string): Readonly<Record<string, unknown>> | null
  array(value: unknown, path: string): readonly unknown[]
  /** A text with something in it; '' and a problem otherwise. */
  text(value: unknown, path: string): string
  /** A whole number within limits; `usual` when left out. */
  number(
    value: unknown,
    path: string,
    limits: { readonly least: number; readonly most: number; readonly usual?: number },
  ): number
  /** True or false; false when left out. */
  flag(value: unknown, path: string): boolean
}

export const jsonReader = (): JsonReader => {
  const problems: JsonProblem[] = []
  const note = (path: string, problem: string) => {
    problems.push({ path, problem })
  }
  return {
    problems,
    note,
    object: (value, path) => {
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value as Readonly<Record<string, unknown>>
      note(path, 'skal være et objekt ({ … }).')
      return null
    },
    array: (value, path) => {
      if (Array.isArray(value)) return value
      note(path, 'skal være en liste ([ … ]).')
      return []
    },
    text: (value, path) => {
      if (typeof value === 'string' && value.trim() !== '') return value.trim()
      note(path, 'skal være en tekst.')
      return ''
    },
    number: (value, path, { least, most, usual }) => {
      if (value === undefined && usual !== undefined) return usual
      if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most)
        return Number(value)
      note(path, `skal være et helt tal fra ${least} til ${most}.`)
      return least
    },
    flag: (value, path) => {
      if (value !== undefined && typeof value !== 'boolean')
        note(path, 'skal være true eller false.')
      return value === true
    },
  }
}
