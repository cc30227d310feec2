import { Button, Field, Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingId } from '#bot/domain/ids.ts'
import { meetingTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { usePlanningStyles } from '../../planning/styles.ts'
import { useSession, useText } from '../../session.ts'

/** At most three meetings of other groups at which one is free; one is chosen, and both hosts are told. */
const VisitForm = ({ meeting, close }: { meeting: MeetingId; close: () => void }) => {
  const styles = usePlanningStyles()
  const { locale } = useSession()
  const words = useText().visit
  const queries = useQueryClient()
  const [chosen, choose] = useState<MeetingId | null>(null)
  const found = useQuery({
    queryKey: ['getVisitOffers', meeting],
    queryFn: () => call('getVisitOffers', { meeting }),
    // Calendars and guests change from minute to minute.
    gcTime: 0,
  })
  const sitIn = useMutation({
    mutationFn: (visit: MeetingId) => call('sitIn', { meeting, visit }),
    onSuccess: close,
    onError: () => queries.invalidateQueries({ queryKey: ['getVisitOffers', meeting] }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getMyMeetings'] }),
  })
  const offers = found.data?.offers ?? []
  const isThere = offers.some((each) => each.meeting === chosen)
  return (
    <form
      className={styles.list}
      aria-label={words.find}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== null && isThere && !sitIn.isPending) sitIn.mutate(chosen)
      }}
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && offers.length === 0 && (
        <Text role="status">{found.data.isCalendarKnown ? words.none : words.unknown}</Text>
      )}
      {offers.length > 0 && (
        <>
          <Field label={words.legend}>
            <RadioGroup
              value={chosen ?? ''}
              onChange={(_, { value }) => choose(value as MeetingId)}
            >
              {offers.map((each) => (
                <Radio
                  key={each.meeting}
                  value={each.meeting}
                  label={[
                    each.group,
                    meetingTime(locale, each.startsAt, each.endsAt),
                    ...(each.host === null ? [] : [words.host(each.host)]),
                  ].join(', ')}
                />
              ))}
            </RadioGroup>
          </Field>
          <Text className={styles.quiet}>{words.told}</Text>
        </>
      )}
      <div className={styles.head}>
        {offers.length > 0 && (
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={!isThere || sitIn.isPending}
          >
            {words.choose}
          </Button>
        )}
        <Button onClick={close}>{words.close}</Button>
      </div>
      {sitIn.isError && <Problem error={sitIn.error} />}
    </form>
  )
}

export default VisitForm
