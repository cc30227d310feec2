import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components'
import { dayAndTime } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import type { Opened } from './editing.ts'

/** Where the agenda stands: a draft, out, or out with changes that nobody has got. */
export const Status = ({ opened, isChanged }: { opened: Opened; isChanged: boolean }) => {
  const { locale } = useSession()
  const words = useText().agenda.form
  const { released, round } = opened
  if (round.isHeld) return <Text size={200}>{words.isHeld}</Text>
  if (!released) return <Text size={200}>{words.notReleased}</Text>
  const when = words.released(released.revision, dayAndTime(locale, released.at))
  return isChanged ? (
    <MessageBar intent="info">
      <MessageBarBody>
        {when}. {words.unreleasedChanges}
      </MessageBarBody>
    </MessageBar>
  ) : (
    <Text size={200}>{when}</Text>
  )
}
