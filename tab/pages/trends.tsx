import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { hrefOf } from '../route.ts'
import { useText } from '../session.ts'
import type { Trends } from './trends/trend.ts'
import { TrendOf } from './trends/trend-of.tsx'
import { UsedWords } from './trends/used-words.tsx'
import './trends/print.css'

const useStyles = makeStyles({ section: { marginBottom: tokens.spacingVerticalXXXL } })

type SectionProps = {
  title: string
  none: string
  shown: NonNullable<Trends['own']>
  needed: number
}

const Section = ({ title, none, shown, needed }: SectionProps) => {
  const styles = useStyles()
  const hasFigures = shown.rounds.some(({ benefit }) => benefit !== null)
  return (
    <section className={styles.section} aria-label={title}>
      <Text as="h2" size={500} weight="semibold">
        {title}
      </Text>
      {hasFigures ? (
        <>
          <TrendOf rounds={shown.rounds} />
          <UsedWords used={shown.words} needed={needed} />
        </>
      ) : (
        <p>{none}</p>
      )}
    </section>
  )
}

/** "Udvikling": the evaluations from round to round, of one's own group and, for the chief group, of all together. */
const TrendsPage = () => {
  const words = useText().trends
  const { tab } = useText()
  const found = useQuery({ queryKey: ['getTrends'], queryFn: () => call('getTrends', {}) })
  const { own, all, needed } = found.data ?? { own: null, all: null, needed: { answers: 0 } }
  const isEmpty = found.data && (own?.rounds.length ?? 0) + (all?.rounds.length ?? 0) === 0
  return (
    <Page
      title={tab.pages.trends}
      audience={all ? words.audienceAll : words.audience}
      lead={words.lead}
      {...(found.data &&
        !isEmpty && {
          actions: (
            <>
              {all && (
                <Link className="no-print" href={hrefOf('pictures')}>
                  {tab.pages.pictures}
                </Link>
              )}
              <Button className="no-print" onClick={() => window.print()}>
                {words.print}
              </Button>
            </>
          ),
        })}
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {isEmpty && <Empty title={words.none}>{words.noneLead(needed.answers)}</Empty>}
      {!isEmpty && all && (
        <Section
          title={words.all}
          none={words.noneAll(needed.answers)}
          shown={all}
          needed={needed.answers}
        />
      )}
      {!isEmpty && own && (
        <Section
          title={words.own}
          none={words.noneLead(needed.answers)}
          shown={own}
          needed={needed.answers}
        />
      )}
    </Page>
  )
}

export default TrendsPage
