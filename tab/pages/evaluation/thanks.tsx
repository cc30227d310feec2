import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { dayAndTime } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { EvaluationView } from './evaluation.ts'

/** For the one who has answered: that it arrived, and when the result comes. Never what was answered. */
export const Thanks = ({ evaluation }: { evaluation: EvaluationView }) => {
  const { locale } = useSession()
  const { thanks } = useText().evaluation
  const closes = evaluation.closesAt ? dayAndTime(locale, evaluation.closesAt) : ''
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{thanks.title}</MessageBarTitle> {thanks.told(closes)}
      </MessageBarBody>
    </MessageBar>
  )
}
