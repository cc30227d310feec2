import { Button, Text } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { CommitmentList, CommitmentView } from '#bot/api/commitment.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Loading } from '../parts/loading.tsx'
import { useNotice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import { CommitmentItem } from './commitments/item.tsx'
import { useCommitmentStyles } from './commitments/styles.ts'
import { useCommitments } from './commitments/use-commitments.ts'

// Most come to read and answer; the dialogs are fetched by those who open one.
const CommitmentForm = lazy(async () => ({
  default: (await import('./commitments/form.tsx')).CommitmentForm,
}))
const RemoveDialog = lazy(async () => ({
  default: (await import('./commitments/remove-dialog.tsx')).RemoveDialog,
}))

type Asked =
  | { is: 'form'; commitment: CommitmentView | null }
  | { is: 'remove'; commitment: CommitmentView }
type SectionProps = {
  title: string
  commitments: readonly CommitmentView[]
  list: CommitmentList
  ask: (asked: Asked) => void
  tell: (words: string, undo?: () => void) => void
}

const Section = ({ title, commitments, list, ask, tell }: SectionProps) => {
  const styles = useCommitmentStyles()
  if (commitments.length === 0) return null
  return (
    <section className={styles.section} aria-label={title}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading} block>
        {title}
      </Text>
      <ul className={styles.list}>
        {commitments.map((each) => (
          <CommitmentItem
            key={each.id}
            commitment={each}
            mayAnswer={list.nextMeeting !== null}
            edit={() => ask({ is: 'form', commitment: each })}
            remove={() => ask({ is: 'remove', commitment: each })}
            tell={tell}
          />
        ))}
      </ul>
    </section>
  )
}

const Found = ({ list, ask, tell }: Omit<SectionProps, 'title' | 'commitments'>) => {
  const styles = useCommitmentStyles()
  const { locale } = useSession()
  const words = useText().commitment.page
  const { commitments, nextMeeting } = list
  const of = (whose: CommitmentView['of']) =>
    commitments.filter((each) => each.of === whose && !each.isAsked)
  const asked = commitments.filter(({ isAsked }) => isAsked)
  const rest = { list, ask, tell }
  return (
    <>
      {!commitments.some((each) => each.of === 'me') && (
        <Empty title={words.emptyTitle}>
          <Text>{words.empty}</Text>
          <Button onClick={() => ask({ is: 'form', commitment: null })}>{words.add}</Button>
        </Empty>
      )}
      {nextMeeting && (
        <Section
          title={words.asked(dayAndTime(locale, nextMeeting.startsAt))}
          commitments={asked}
          {...rest}
        />
      )}
      <Section title={words.mine} commitments={of('me')} {...rest} />
      <Section title={words.groups} commitments={of('group')} {...rest} />
      {!commitments.some((each) => each.of === 'group') && (
        <p className={styles.quiet}>{words.noneOfGroup}</p>
      )}
      <Section title={words.others} commitments={of('other')} {...rest} />
    </>
  )
}

/** What one set out to do, what the group did, and what others have chosen to share. */
export default function Commitments() {
  const text = useText()
  const words = text.commitment.page
  const found = useCommitments()
  const { tell, notice } = useNotice()
  const [asked, setAsked] = useState<Asked | null>(null)
  const done = (said: string) => () => {
    setAsked(null)
    tell(said)
  }
  return (
    <Page
      title={text.tab.pages.commitments}
      audience={words.audience}
      lead={words.lead}
      actions={
        <Button
          appearance="primary"
          icon={<Icon name="add" />}
          onClick={() => setAsked({ is: 'form', commitment: null })}
        >
          {words.add}
        </Button>
      }
    >
      {found.isPending && <Loading lines={6} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && (
        <Found list={found.data} ask={setAsked} tell={(said, undo) => tell(said, undo ?? null)} />
      )}
      {notice}
      <Suspense fallback={null}>
        {asked?.is === 'form' && (
          <CommitmentForm
            commitment={asked.commitment}
            colleagues={found.data?.colleagues ?? []}
            saved={done(words.saved)}
            close={() => setAsked(null)}
          />
        )}
        {asked?.is === 'remove' && (
          <RemoveDialog
            commitment={asked.commitment}
            removed={done(words.removed)}
            close={() => setAsked(null)}
          />
        )}
      </Suspense>
    </Page>
  )
}
