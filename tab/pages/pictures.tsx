import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { SeasonId } from '#bot/domain/ids.ts'
import { call } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo } from '../route.ts'
import { useText } from '../session.ts'
import { Bars } from './pictures/bars.tsx'
import { rowsOf, type Year } from './pictures/rows.ts'
import { RowsTable } from './pictures/rows-table.tsx'
import { TrendOf } from './trends/trend-of.tsx'
import './pictures/print.css'

const useStyles = makeStyles({
  choice: { maxWidth: '240px', marginBottom: tokens.spacingVerticalL },
  part: { marginBottom: tokens.spacingVerticalXXL },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
})

const Pictures = ({ rounds }: { rounds: Year['rounds'] }) => {
  const styles = useStyles()
  const words = useText().yearPictures
  const labels = rounds.map(({ roundLabel }) => roundLabel)
  const rows = rowsOf(rounds, words)
  return (
    <>
      <section className={`${styles.part} year-part`} aria-label={words.first}>
        <Text as="h2" size={500} weight="semibold">
          {words.first}
        </Text>
        {rounds.some(({ benefit }) => benefit !== null) ? (
          <TrendOf rounds={rounds} />
        ) : (
          <p className={styles.quiet}>{words.firstNone}</p>
        )}
      </section>
      <section className={`${styles.part} year-part`} aria-label={words.second}>
        <Text as="h2" size={500} weight="semibold">
          {words.second}
        </Text>
        <p className={styles.quiet}>{words.secondLead}</p>
        <Bars name={`${words.second}. ${words.picture}`} rounds={labels} rows={rows} />
        <RowsTable rounds={labels} rows={rows} />
      </section>
    </>
  )
}

/** "Året i to billeder": what leaders say of a year's meetings, and what came of them, on one sheet for the directors. */
const PicturesPage = ({ parameter }: PageProps) => {
  const styles = useStyles()
  const { yearPictures: words, tab } = useText()
  const season = parameter as SeasonId | null
  const found = useQuery({
    queryKey: ['getYearPictures', season],
    queryFn: () => call('getYearPictures', { season }),
  })
  const shown = found.data?.season ?? null
  const seasons = found.data?.seasons ?? []
  return (
    <Page
      title={shown ? words.title(shown.label) : tab.pages.pictures}
      audience={words.audience}
      lead={words.lead}
      {...(shown && {
        actions: (
          <Button className="no-print" onClick={() => window.print()}>
            {words.print}
          </Button>
        ),
      })}
    >
      {found.isPending && <Loading />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {found.data && !shown && <Empty title={words.none}>{words.noneLead}</Empty>}
      {shown && seasons.length > 1 && (
        <div className={`${styles.choice} no-print`}>
          <Field label={words.choose}>
            <Select value={shown.id} onChange={(_, { value }) => goTo('pictures', value)}>
              {seasons.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {shown && <Pictures rounds={found.data?.rounds ?? []} />}
    </Page>
  )
}

export default PicturesPage
