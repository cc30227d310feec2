import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RoundId } from '#bot/domain/ids.ts'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { hrefOf } from '../../route.ts'
import { useSession, useText } from '../../session.ts'
import { Letter } from './letter.tsx'
import { Tell } from './tell.tsx'

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'start',
    gap: tokens.spacingHorizontalXXL,
    marginBottom: tokens.spacingVerticalXXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** The letters that went out: the one asked for, else the newest, open; the others as links. */
export const Letters = ({ round }: { round: RoundId | null }) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().newsletter
  const found = useQuery({
    queryKey: ['readNewsletters'],
    queryFn: () => call('readNewsletters', {}),
  })
  if (found.isPending) return <Loading />
  if (!found.data) return <Problem error={found.error} retry={() => void found.refetch()} />
  const { letters, frame, mayNote } = found.data
  const open = letters.find((each) => each.round === round) ?? letters[0]
  if (!open) return <Empty title={words.emptyTitle}>{words.empty}</Empty>
  return (
    <>
      <div className={styles.head}>
        <Text as="h2" size={500} weight="semibold" className={styles.title}>
          {open.roundLabel}
        </Text>
        <Text className={styles.quiet}>{words.sent(dayAndTime(locale, open.sentAt))}</Text>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
      <div className={styles.sides}>
        <Letter content={open.content} frame={frame} />
        {mayNote && <Tell key={open.round} letter={open} />}
      </div>
      {letters.length > 1 && (
        <ul>
          {letters
            .filter((each) => each !== open)
            .map((each) => (
              <li key={each.round}>
                <a href={hrefOf('newsletter', each.round)}>{words.read(each.roundLabel)}</a>
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
