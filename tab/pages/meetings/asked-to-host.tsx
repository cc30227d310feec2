import { Button, Link, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { usePlanningStyles } from '../../planning/styles.ts'
import { hrefOf } from '../../route.ts'
import { useText } from '../../session.ts'

type MeetingView = OutputOf<Endpoints['getMyMeetings']>['meetings'][number]
type Asked = NonNullable<MeetingView['askedToHost']>

/** The host's question to the one they ask, and the way back for one who said yes. */
export const AskedToHost = ({ meeting, asked }: { meeting: MeetingView; asked: Asked }) => {
  const styles = usePlanningStyles()
  const words = useText().substitute
  const queries = useQueryClient()
  const answer = useMutation({
    mutationFn: (yes: boolean) =>
      call('answerSubstitute', { meeting: meeting.id, asking: asked.asking, yes }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getMyMeetings'] }),
  })
  return (
    <div role="status" className={styles.list}>
      {asked.isAnswered ? (
        <div>
          <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
            {words.giveBack}
          </Button>
        </div>
      ) : (
        <>
          <Text weight="semibold">{words.asked(asked.host)}</Text>
          <div className={styles.head}>
            <Button
              appearance="primary"
              disabledFocusable={answer.isPending}
              onClick={() => answer.mutate(true)}
            >
              {words.yes}
            </Button>
            <Button disabledFocusable={answer.isPending} onClick={() => answer.mutate(false)}>
              {words.no}
            </Button>
          </div>
        </>
      )}
      {answer.isError && <Problem error={answer.error} />}
    </div>
  )
}

/** The way for a host who cannot come to somebody else who hosts. */
export const FindSubstitute = ({ meeting }: { meeting: MeetingView }) => {
  const words = useText().substitute
  return (
    <Text>
      {words.host} <Link href={hrefOf('meeting', meeting.id)}>{words.hostLink}</Link>
    </Text>
  )
}
