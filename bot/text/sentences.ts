import type { Problem } from '#bot/api/problems.ts'
import type { Detail } from '#bot/domain/result.ts'
import type { Text } from './text.ts'

/** The sentence for a refusal; the plainest one when an old client asks for a word that is gone. */
export const refusalSentence = (text: Text, refusal: string, detail?: Detail): string => {
  const sentences = text.refusals as Readonly<Record<string, (detail?: Detail) => string>>
  return (sentences[refusal] ?? text.refusals['not-allowed'])(detail)
}

export const problemSentence = (text: Text, { problem, limit }: Problem): string =>
  text.problems[problem](limit)
