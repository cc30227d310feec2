import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { Asked } from './asked.tsx'
import { Content } from './content.tsx'

type Shared = OutputOf<Endpoints['getSummaries']>['summaries'][number]

const useStyles = makeStyles({
  title: { display: 'block', marginTop: tokens.spacingVerticalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
  earlier: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalS,
  },
  opener: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

const useNameOf = () => {
  const { locale } = useSession()
  const page = useText().summaryPage
  return (each: Shared) => page.meetingOf(each.roundLabel, dayAndTime(locale, each.meetingAt))
}

/** Whether the words to the chief group stand in the question to the group already. */
const isAskedBelow = ({ content, release }: Shared) =>
  release !== null &&
  (release.state === 'asked' || release.state === 'stopped') &&
  release.words === content.toChiefGroup

const Article = ({ summary }: { summary: Shared }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const page = useText().summaryPage
  const nameOf = useNameOf()
  return (
    <article>
      <Text as="h2" size={500} weight="semibold">
        {nameOf(summary)}
      </Text>
      <p className={styles.quiet}>{page.sharedAt(dayAndTime(locale, summary.sharedAt))}</p>
      <Content
        content={summary.content}
        released={summary.released}
        isAskedBelow={isAskedBelow(summary)}
      />
      {summary.release && (
        <Asked meeting={summary.meeting} release={summary.release} isHost={false} />
      )}
    </article>
  )
}

type FoldedProps = { summaries: readonly Shared[]; title: string; isHost: boolean }

const Folded = ({ summaries, title, isHost }: FoldedProps) => {
  const styles = useStyles()
  const nameOf = useNameOf()
  if (summaries.length === 0) return null
  return (
    <section>
      <Text as="h2" size={400} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {summaries.map((each) => (
        <details key={each.meeting} className={styles.earlier}>
          <summary className={styles.opener}>{nameOf(each)}</summary>
          <Content
            content={each.content}
            released={each.released}
            isAskedBelow={!isHost && isAskedBelow(each)}
          />
          {!isHost && each.release && (
            <Asked meeting={each.meeting} release={each.release} isHost={false} />
          )}
        </details>
      ))}
    </section>
  )
}

type Props = { meeting: MeetingId | null; isBelowForm: boolean }

/** What the group has shared: the one asked for, or the newest, with the earlier folded below. */
export const SharedSummaries = ({ meeting, isBelowForm }: Props) => {
  const { summary: words, summaryPage: page } = useText()
  const found = useQuery({ queryKey: ['getSummaries'], queryFn: () => call('getSummaries', {}) })
  if (found.isPending) return isBelowForm ? null : <Loading />
  if (!found.data) return <Problem error={found.error} retry={() => void found.refetch()} />
  const { summaries } = found.data
  if (isBelowForm) return <Folded summaries={summaries} title={words.page.earlier} isHost />
  const shown = meeting ? summaries.find((each) => each.meeting === meeting) : summaries[0]
  return (
    <>
      {shown && <Article summary={shown} />}
      {!shown && (
        <Empty title={meeting ? page.notSharedTitle : words.page.none}>{words.page.noneLead}</Empty>
      )}
      <Folded
        summaries={summaries.filter((each) => each !== shown)}
        title={page.earlier}
        isHost={false}
      />
    </>
  )
}
