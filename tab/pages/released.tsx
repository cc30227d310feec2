import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import './released/print.css'

type Round = OutputOf<Endpoints['getReleased']>['rounds'][number]

const useStyles = makeStyles({
  round: { marginBottom: tokens.spacingVerticalXXXL },
  quiet: { color: tokens.colorNeutralForeground2, marginBlock: tokens.spacingVerticalXS },
  texts: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  text: {
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  from: { color: tokens.colorNeutralForeground2 },
  words: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
})

const RoundOfTexts = ({ round }: { round: Round }) => {
  const styles = useStyles()
  const { summary, released } = useText()
  const heading = `round-${round.round}`
  return (
    <section className={`${styles.round} released-round`} aria-labelledby={heading}>
      <Text as="h2" size={500} weight="semibold" id={heading}>
        {round.roundLabel}
      </Text>
      <p className={styles.quiet}>{released.passedOn(round.texts.length)}</p>
      <ul className={styles.texts}>
        {round.texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have written the same
          <li key={index} className={styles.text}>
            <Text size={200} className={styles.from}>
              {summary.releasedPage.from}
            </Text>
            <blockquote className={styles.words}>{text}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "Fra grupperne": what each round's groups have passed on, side by side and without the groups' names. */
const ReleasedPage = () => {
  const { summary, released } = useText()
  const words = summary.releasedPage
  const found = useQuery({ queryKey: ['getReleased'], queryFn: () => call('getReleased', {}) })
  const rounds = found.data?.rounds ?? []
  return (
    <Page
      title={words.title}
      audience={words.audience}
      lead={`${words.lead} ${released.order} ${released.trust}`}
      {...(rounds.length > 0 && {
        actions: (
          <Button className="no-print" onClick={() => window.print()}>
            {released.print}
          </Button>
        ),
      })}
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && rounds.length === 0 && <Empty title={words.none}>{words.noneLead}</Empty>}
      {rounds.map((round) => (
        <RoundOfTexts key={round.round} round={round} />
      ))}
    </Page>
  )
}

export default ReleasedPage
