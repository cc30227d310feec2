/** What one leader lets others ask them about fits on a line or two. */
export const LONGEST_KNOWS = 200

/** Whether everything that is looked for stands somewhere in what is told of a person, whatever the case. */
export const isFound = (looked: string, told: readonly string[]): boolean => {
  const text = told.join(' ').toLocaleLowerCase('da')
  return looked
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
