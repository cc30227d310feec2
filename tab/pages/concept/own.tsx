import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { dayAndTime } from '#bot/text/format.ts'
import { Empty } from '../../parts/empty.tsx'
import { useSession, useText } from '../../session.ts'
import { AnswerForm } from './answer-form.tsx'
import type { Concept } from './concept.ts'

/** The caller's own part: the form while it is open, what became of it after, and how far there is to it before. */
export const Own = ({ found }: { found: Concept }) => {
  const { locale } = useSession()
  const words = useText().concept
  const { evaluation, held, asksAfter } = found
  if (held === null) return null
  if (evaluation?.state === 'open' && !evaluation.hasAnswered)
    return <AnswerForm evaluation={evaluation} needed={found.needed} />
  if (evaluation?.state === 'open')
    return (
      <MessageBar intent="success" layout="multiline" role="status">
        <MessageBarBody>
          <MessageBarTitle>{words.thanksTitle}</MessageBarTitle>{' '}
          {words.thanks(dayAndTime(locale, evaluation.closesAt))}
        </MessageBarBody>
      </MessageBar>
    )
  if (evaluation?.state === 'closed') return <Empty title={words.closedTitle}>{words.closed}</Empty>
  return <Empty title={words.noneTitle}>{words.none(held, asksAfter)}</Empty>
}
