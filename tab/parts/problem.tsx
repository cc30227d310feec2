import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { type Text, text } from '#bot/text/text.ts'
import { InvalidInput, NoAnswer, Refusal } from '../client.ts'
import { useSession } from '../session.ts'

/** The sentence for whatever went wrong: what was not done, and what to do instead. */
export const sentenceFor = (error: unknown, words: Text): string => {
  if (error instanceof Refusal) {
    const sentence = words.refusals[error.refusal as keyof typeof words.refusals]
    if (sentence) return sentence(error.detail)
  }
  if (error instanceof InvalidInput) return error.problems.map((each) => each.message).join(' ')
  if (error instanceof NoAnswer)
    return error.incident ? words.tab.faultWithIncident(error.incident) : words.tab.noAnswer
  return words.tab.crashed
}

/** The one error state; give `retry` when trying again can help. */
export const Problem = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const words = text(useSession().locale)
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.tab.problemTitle}</MessageBarTitle> {sentenceFor(error, words)}
      </MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button onClick={retry}>{words.tab.tryAgain}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
