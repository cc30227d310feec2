import {
  Badge,
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf, weekNumber } from '#bot/domain/calendar.ts'
import { REPLIES } from '#bot/domain/meeting.ts'
import { clock, list, shortDay } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { Problem } from '../parts/problem.tsx'
import { hrefOf } from '../route.ts'
import { useSession, useText } from '../session.ts'
import { CancelMeeting } from './cancel-meeting.tsx'
import { PlaceMeeting } from './place-meeting.tsx'
import type { RoundView } from './propose.tsx'
import { Sideways } from './sideways.tsx'
import { usePlanningStyles } from './styles.ts'

type GroupRow = RoundView['groups'][number]
type Doing = { readonly what: 'move' | 'cancel' | 'book'; readonly row: GroupRow }

/** All groups' meetings: when, whether Outlook has them, who has answered, and how to change them. */
export const Booked = ({ round }: { round: RoundView }) => {
  const words = useText().round.booked
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const queries = useQueryClient()
  const [doing, setDoing] = useState<Doing | null>(null)
  const fetchNow = useMutation({
    mutationFn: () => call('fetchReplies', { round: round.id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getRound'] }),
  })
  const close = () => setDoing(null)
  return (
    <div className={styles.section}>
      <div className={`${styles.head} ${styles.note}`}>
        <Text as="h2" size={500} weight="semibold" id="meetings" className={styles.title}>
          {words.title}
        </Text>
        {round.mayPlan && (
          <Button size="small" disabled={fetchNow.isPending} onClick={() => fetchNow.mutate()}>
            {words.fetch}
          </Button>
        )}
        <span aria-live="polite">{fetchNow.isSuccess && words.fetched}</span>
      </div>
      {fetchNow.isError && <Problem error={fetchNow.error} />}
      {round.groups
        .filter((row) => (row.withoutMailbox?.length ?? 0) > 0)
        .map((row) => (
          <MessageBar key={row.group} intent="warning" layout="multiline">
            <MessageBarBody>
              {words.withoutMailbox(row.name, list(locale, row.withoutMailbox ?? []))}
            </MessageBarBody>
          </MessageBar>
        ))}
      <Sideways label={words.title}>
        <Table aria-labelledby="meetings" style={{ minWidth: 760 }}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{words.group}</TableHeaderCell>
              <TableHeaderCell style={{ width: '30%' }}>{words.when}</TableHeaderCell>
              <TableHeaderCell>{words.outlook}</TableHeaderCell>
              <TableHeaderCell style={{ width: '24%' }}>{words.answers}</TableHeaderCell>
              {round.mayPlan && <TableHeaderCell>{words.actions}</TableHeaderCell>}
            </TableRow>
          </TableHeader>
          <TableBody>
            {round.groups.map((row) => (
              <Row key={row.group} row={row} mayPlan={round.mayPlan} act={setDoing} />
            ))}
          </TableBody>
        </Table>
      </Sideways>
      {doing?.what === 'cancel' && <CancelMeeting row={doing.row} close={close} />}
      {doing && doing.what !== 'cancel' && (
        <PlaceMeeting round={round} row={doing.row} isNew={doing.what === 'book'} close={close} />
      )}
    </div>
  )
}

const Row = (props: { row: GroupRow; mayPlan: boolean; act: (doing: Doing) => void }) => {
  const { round, planning } = useText()
  const words = round.booked
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const { row } = props
  const { meeting } = row
  const isPlanned = meeting !== null && !meeting.isCancelled
  const timeShown = ({ startsAt, endsAt }: NonNullable<GroupRow['meeting']>) =>
    words.at(
      shortDay(locale, dayOf(startsAt)),
      clock(locale, startsAt),
      clock(locale, endsAt),
      weekNumber(dayOf(startsAt)),
    )
  return (
    <TableRow>
      <TableCell>
        <Text weight="semibold">{row.name}</Text>
        <br />
        <Text className={styles.quiet} size={200}>
          {words.host}: {row.host ?? words.noHost}
        </Text>
        {meeting?.substitute && (
          <Text size={200} block>
            {planning.booked.substitute(meeting.substitute)}
          </Text>
        )}
        {meeting?.askedToHost && (
          <Text size={200} block>
            {words.askedToHost(meeting.askedToHost)}
          </Text>
        )}
      </TableCell>
      <TableCell>{meeting ? timeShown(meeting) : words.notBooked}</TableCell>
      <TableCell>
        <State meeting={meeting} />
        {isPlanned && meeting.organizer && (
          <Text className={styles.quiet} size={200} block>
            {planning.booked.organizer(meeting.organizer)}
          </Text>
        )}
      </TableCell>
      <TableCell>{isPlanned && <Replies row={row} />}</TableCell>
      {props.mayPlan && (
        <TableCell>
          {isPlanned && !meeting.hasBegun && (
            <>
              <Button
                size="small"
                onClick={() => props.act({ what: 'move', row })}
                aria-label={words.moveGroup(row.name)}
              >
                {words.move}
              </Button>{' '}
              <Button
                size="small"
                onClick={() => props.act({ what: 'cancel', row })}
                aria-label={words.cancelGroup(row.name)}
              >
                {words.cancel}
              </Button>
            </>
          )}
          {!isPlanned && (
            <Button
              size="small"
              onClick={() => props.act({ what: 'book', row })}
              aria-label={words.bookGroup(row.name)}
            >
              {words.book}
            </Button>
          )}
        </TableCell>
      )}
    </TableRow>
  )
}

const State = ({ meeting }: { meeting: GroupRow['meeting'] }) => {
  const words = useText().round.booked
  const { me } = useSession()
  if (!meeting) return null
  if (meeting.isCancelled)
    return (
      <Badge appearance="tint" color="danger">
        {words.cancelled}
      </Badge>
    )
  if (meeting.isStuck)
    return (
      <>
        <Badge appearance="tint" color="danger">
          {words.stuck}
        </Badge>{' '}
        {me.isCoordinator && <Link href={hrefOf('overview')}>{words.seeOverview}</Link>}
      </>
    )
  return meeting.isInOutlook ? (
    <Badge appearance="tint" color="success">
      {words.inOutlook}
    </Badge>
  ) : (
    <Badge appearance="tint" color="warning">
      {words.onItsWay}
    </Badge>
  )
}

const Replies = ({ row }: { row: GroupRow }) => {
  const words = useText().round
  const { locale } = useSession()
  const styles = usePlanningStyles()
  const given = REPLIES.filter((reply) => row.replies[reply] > 0)
  const counts = given.map((reply) => words.booked.count(words.replies[reply], row.replies[reply]))
  const { names } = row
  if (!names) return <>{counts.join(' · ')}</>
  return (
    <details>
      <summary
        className={styles.details}
        aria-label={`${words.booked.names(row.name)}: ${counts.join(' · ')}`}
      >
        {counts.join(' · ')}
      </summary>
      {given.map((reply) => (
        <p key={reply}>
          <strong>{words.replies[reply]}:</strong> {list(locale, names[reply])}
        </p>
      ))}
    </details>
  )
}
