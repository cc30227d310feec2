import { Button, Link, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { meetingTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { usePlanningStyles } from '../../planning/styles.ts'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'

/** Few need it, so it is fetched when it is opened. */
const VisitForm = lazy(() => import('./visit-form.tsx'))

type Visit = OutputOf<Endpoints['getMyMeetings']>['meetings'][number]['visit']

/** For one who cannot come: where they are a guest instead, or the way to find out where they may be. */
export const SitIn = ({ meeting, visit }: { meeting: MeetingId; visit: Visit }) => {
  const styles = usePlanningStyles()
  const { locale, me } = useSession()
  const words = useText().visit
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const undo = useMutation({
    mutationFn: () => call('takeBackVisit', { meeting }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getMyMeetings'] }),
  })
  if (visit)
    return (
      <div role="status" className={styles.list}>
        <Text weight="semibold">
          {words.sits(visit.group, meetingTime(locale, visit.startsAt, visit.endsAt))}
        </Text>
        <div className={styles.head}>
          <Link href={hrefOf('visit', visit.meeting)}>{words.open}</Link>
          {visit.startsAt > me.now && (
            <Button disabledFocusable={undo.isPending} onClick={() => undo.mutate()}>
              {words.undo}
            </Button>
          )}
        </div>
        {undo.isError && <Problem error={undo.error} />}
      </div>
    )
  if (isOpen)
    return (
      <Suspense fallback={null}>
        <VisitForm meeting={meeting} close={() => setOpen(false)} />
      </Suspense>
    )
  return (
    <div className={styles.list}>
      <Text className={styles.quiet}>{words.findLead}</Text>
      <div>
        <Button onClick={() => setOpen(true)}>{words.find}</Button>
      </div>
    </div>
  )
}
