import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RoundId } from '#bot/domain/ids.ts'
import { GROUPS_TOGETHER } from '#bot/domain/round-evaluation.ts'
import { call } from '../../client.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalL },
  line: { marginBlock: tokens.spacingVerticalXS },
})

/** How many came in a round, all groups together; nothing before the hosts have confirmed it. */
export const AttendanceOfRound = ({ round }: { round: RoundId }) => {
  const styles = useStyles()
  const words = useText().meetingView.figures
  const { data } = useQuery({
    queryKey: ['getAttendanceFigures'],
    queryFn: () => call('getAttendanceFigures', {}),
  })
  const shown = data?.rounds.find((each) => each.round === round)
  if (!shown) return null
  const { figures } = shown
  return (
    <section className={styles.section} aria-label={words.title}>
      <Text as="h3" size={400} weight="semibold">
        {words.title}
      </Text>
      <p className={styles.line}>
        {figures
          ? words.share(figures.percentThere, figures.groups)
          : words.tooFew(GROUPS_TOGETHER)}
      </p>
      {figures && figures.reasons.length > 0 && (
        <>
          <p className={styles.line}>{words.reasons}</p>
          <ul>
            {figures.reasons.map(({ reason, count }) => (
              <li key={reason}>{`${words.reason[reason]}: ${count}`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
