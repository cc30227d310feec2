import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { AgendaContent } from '#bot/domain/agenda.ts'
import { call } from '../../client.ts'
import { Lines, Loading } from '../../parts/loading.tsx'
import { useText } from '../../session.ts'
import type { Opened } from './editing.ts'

// The renderer weighs as much as the rest of the page; one can write while it comes.
const AdaptiveCard = lazy(async () => ({
  default: (await import('../../parts/adaptive-card.tsx')).AdaptiveCard,
}))

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    scrollMarginTop: '96px',
  },
  post: {
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
})

const QUIET_MS = 350

/** What it was when nothing changed for a moment. */
const useSettled = <T,>(value: T): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The very card that the groups will get, as it is written now. */
export const Preview = ({ opened, content }: { opened: Opened; content: AgendaContent }) => {
  const styles = useStyles()
  const words = useText().agenda.form
  const settled = useSettled(content)
  const [first] = opened.receivers.groups
  const drawn = useQuery({
    queryKey: ['previewAgenda', opened.round.id, settled],
    queryFn: () => call('previewAgenda', { round: opened.round.id, content: settled }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <section id="agenda-preview" className={styles.pane} aria-labelledby="agenda-preview-title">
      <div>
        <Text
          as="h2"
          size={400}
          weight="semibold"
          block
          className={styles.title}
          id="agenda-preview-title"
        >
          {words.preview}
        </Text>
        {first && (
          <Text size={200} className={styles.hint}>
            {words.previewFor(first)}
          </Text>
        )}
      </div>
      <div className={styles.post} aria-busy={drawn.isFetching}>
        {drawn.isPending && <Loading lines={8} />}
        {drawn.isError && <Text>{words.previewProblem}</Text>}
        {drawn.data && (
          <Suspense fallback={<Lines count={8} />}>
            <AdaptiveCard card={drawn.data.card}>
              <Text>{words.previewProblem}</Text>
            </AdaptiveCard>
          </Suspense>
        )}
      </div>
    </section>
  )
}
