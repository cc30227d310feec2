import { Button, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../client.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { ClosedDays } from '../planning/closed-days.tsx'
import { OrganizerChoice } from '../planning/organizer.tsx'
import { PlanForm, type SeasonView } from '../planning/plan-form.tsx'
import { RoundBox } from '../planning/round-box.tsx'
import { usePlanningStyles } from '../planning/styles.ts'
import { hrefOf } from '../route.ts'
import { useSession, useText } from '../session.ts'

/** From October one plans the year to come. */
const PLANNING_MONTH = 10

const nextYear = (seasons: readonly SeasonView[], today: string): number => {
  const years = seasons.map((season) => Number.parseInt(season.label, 10)).filter(Boolean)
  if (years.length > 0) return Math.max(...years) + 1
  const [year, month] = today.split('-').map(Number)
  return (year ?? 0) + ((month ?? 0) >= PLANNING_MONTH ? 1 : 0)
}

/** The year: three rounds and the closed days, planned by the coordinator. */
const SeasonPage = () => {
  const text = useText()
  const words = text.season
  const { me } = useSession()
  const styles = usePlanningStyles()
  const [editing, setEditing] = useState<'new' | string | null>(null)
  const year = useQuery({ queryKey: ['getSeason'], queryFn: () => call('getSeason', {}) })
  const frame = {
    title: text.tab.pages.season,
    lead: words.lead,
    ...((me.isCoordinator || me.isChief) && { audience: words.planner }),
  }
  if (year.isPending)
    return (
      <Page {...frame}>
        <Loading />
      </Page>
    )
  if (year.isError)
    return (
      <Page {...frame}>
        <Problem error={year.error} retry={() => void year.refetch()} />
      </Page>
    )
  const { seasons, closedDays, mayPlan, today } = year.data
  const planned = nextYear(seasons, today)
  const years = [...new Set([Number(today.slice(0, 4)), planned - 1, planned].sort())]
  const close = () => setEditing(null)
  const planNew = (
    <Button
      appearance={seasons.length === 0 ? 'primary' : 'secondary'}
      onClick={() => setEditing('new')}
    >
      {words.plan(String(planned))}
    </Button>
  )
  return (
    <Page {...frame} actions={mayPlan && seasons.length > 0 && editing === null && planNew}>
      {editing === 'new' && <PlanForm season={null} year={planned} today={today} done={close} />}
      {seasons.length === 0 && editing === null && (
        <Empty title={words.emptyTitle}>
          <Text>{mayPlan ? words.emptyForPlanner : words.empty}</Text>
          {mayPlan && planNew}
        </Empty>
      )}
      {seasons.toReversed().map((season) =>
        editing === season.id ? (
          <PlanForm key={season.id} season={season} year={planned} today={today} done={close} />
        ) : (
          <section key={season.id} className={styles.section} aria-label={season.label}>
            <div className={`${styles.head} ${styles.note}`}>
              <Text as="h2" size={500} weight="semibold" className={styles.title}>
                {season.label}
              </Text>
              <a href={hrefOf('plan', season.id)} className={styles.link}>
                {text.tab.pages.plan}
              </a>
              <a
                href={hrefOf('seminar', me.isCoordinator || me.isChief ? 'plan' : null)}
                className={styles.link}
              >
                {text.tab.pages.seminar}
              </a>
              {mayPlan && editing === null && (
                <Button size="small" onClick={() => setEditing(season.id)}>
                  {words.change(season.label)}
                </Button>
              )}
            </div>
            <ul className={styles.boxes}>
              {season.rounds.map((round) => (
                <RoundBox key={round.id} round={round} mayOpen={me.isCoordinator || me.isChief} />
              ))}
            </ul>
          </section>
        ),
      )}
      {me.isCoordinator && <OrganizerChoice />}
      {(me.isCoordinator || me.isChief) && (
        <ClosedDays ranges={closedDays} years={years} today={today} mayPlan={mayPlan} />
      )}
    </Page>
  )
}

export default SeasonPage
