import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { CONTRACT_SECTIONS } from '#bot/domain/contract.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { meetingTime } from '#bot/text/format.ts'
import { call } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo, hrefOf } from '../route.ts'
import { useSession, useText } from '../session.ts'
import { Sheet } from './agenda-read/sheet.tsx'

const useStyles = makeStyles({
  text: { maxWidth: '72ch', margin: 0 },
  part: { marginBlock: `${tokens.spacingVerticalXL} 0`, maxWidth: '760px' },
  heading: { margin: 0 },
  section: { marginBlock: `${tokens.spacingVerticalM} 0` },
  words: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalM,
  },
})

type Shown = OutputOf<Endpoints['getVisit']>

const Ways = ({ visit }: { visit: Shown }) => {
  const styles = useStyles()
  const words = useText().visit
  const queries = useQueryClient()
  const undo = useMutation({
    mutationFn: () => call('takeBackVisit', { meeting: visit.instead }),
    onSuccess: () => goTo('meetings'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getMyMeetings'] }),
  })
  const { state, hasAnswered } = visit.evaluation
  return (
    <>
      <div className={styles.buttons}>
        {state === 'open' && !hasAnswered && (
          <Button as="a" appearance="primary" href={hrefOf('evaluation', visit.meeting)}>
            {words.evaluate}
          </Button>
        )}
        {visit.joinUrl && state !== 'closed' && (
          <Button as="a" href={visit.joinUrl} target="_blank" rel="noreferrer">
            {words.join}
          </Button>
        )}
        {visit.mayUndo && (
          <Button disabledFocusable={undo.isPending} onClick={() => undo.mutate()}>
            {words.undo}
          </Button>
        )}
      </div>
      {hasAnswered && <Text role="status">{words.answered}</Text>}
      {undo.isError && <Problem error={undo.error} />}
    </>
  )
}

/** What the group has agreed, section by section; one it has not written is left out. */
const Agreed = ({ contract }: { contract: NonNullable<Shown['contract']> }) => {
  const styles = useStyles()
  const { sections } = useText().contract
  return CONTRACT_SECTIONS.filter((section) => contract[section].trim() !== '').map((section) => (
    <section key={section} className={styles.section}>
      <Text as="h3" size={400} weight="semibold" className={styles.heading} block>
        {sections[section].name}
      </Text>
      <p className={styles.words}>{contract[section]}</p>
    </section>
  ))
}

/** The one meeting at which somebody is a guest: what they need for it, and nothing else of the group's. */
const VisitPage = ({ parameter }: PageProps) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().visit
  const found = useQuery({
    queryKey: ['getVisit', parameter],
    queryFn: () => call('getVisit', { meeting: parameter as MeetingId }),
  })
  const visit = found.data
  return (
    <Page
      title={words.title}
      audience={words.audience}
      {...(visit && {
        lead: `${visit.group} · ${visit.roundLabel} · ${meetingTime(locale, visit.startsAt, visit.endsAt)}`,
      })}
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {visit && (
        <>
          <p className={styles.text}>
            {visit.host !== null && `${words.hostedBy(visit.host)} `}
            {words.trust}
          </p>
          <Ways visit={visit} />
          <section className={styles.part} aria-label={words.contract}>
            <Text as="h2" size={500} weight="semibold" className={styles.heading} block>
              {words.contract}
            </Text>
            {visit.contract ? (
              <Agreed contract={visit.contract} />
            ) : (
              <p className={styles.text}>{words.noContract}</p>
            )}
          </section>
          <section className={styles.part} aria-label={words.agenda}>
            {visit.agenda ? (
              <Sheet agenda={visit.agenda} round={visit.round} />
            ) : (
              <p className={styles.text}>{words.noAgenda}</p>
            )}
          </section>
        </>
      )}
    </Page>
  )
}

export default VisitPage
