import { MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { dayOf } from '#bot/domain/calendar.ts'
import { dayAndTime, longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../../../session.ts'
import type { Preview } from './close-dialog.tsx'

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    '> li': { marginBottom: tokens.spacingVerticalXS },
  },
})

/** What closing the group does to its room and its meetings, and what it leaves unfinished. */
export const Consequences = ({ preview }: { preview: Preview }) => {
  const styles = useStyles()
  const words = useText().closing.dialog
  const { locale } = useSession()
  const { room, ahead, evaluations, summaries, underWayUntil } = preview
  const unfinished = [
    ...evaluations.map(({ roundLabel, closesAt }) =>
      words.evaluation(roundLabel, dayAndTime(locale, closesAt)),
    ),
    ...summaries.map(({ roundLabel, heldAt }) =>
      words.summary(roundLabel, longDay(locale, dayOf(heldAt))),
    ),
  ]
  const meetings = ahead.map(
    ({ roundLabel, startsAt }) => `${roundLabel} (${dayAndTime(locale, startsAt)})`,
  )
  return (
    <>
      {underWayUntil !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.underWay(dayAndTime(locale, underWayUntil))}</MessageBarBody>
        </MessageBar>
      )}
      <section>
        <Text as="h3" weight="semibold" block className={styles.heading}>
          {words.what}
        </Text>
        <ul className={styles.list}>
          <li>
            {!room.isMade
              ? words.noRoom
              : room.isChannel
                ? words.room(room.name)
                : words.chat(room.name)}
          </li>
          <li>{meetings.length > 0 ? words.cancelled(meetings) : words.noMeetings}</li>
          <li>{words.told}</li>
        </ul>
      </section>
      {unfinished.length > 0 && (
        <section>
          <Text as="h3" weight="semibold" block className={styles.heading}>
            {words.unfinished}
          </Text>
          <ul className={styles.list}>
            {unfinished.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
