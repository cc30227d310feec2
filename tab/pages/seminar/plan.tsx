import { Badge, Button, Field, Link, Select } from '@fluentui/react-components'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SeasonId } from '#bot/domain/ids.ts'
import { timesOfSeminar } from '#bot/domain/seminar/programme.ts'
import { SEMINAR_LIMITS } from '#bot/domain/seminar.ts'
import { call, Refusal } from '../../client.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { DateField } from '../../parts/date-field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { hrefOf } from '../../route.ts'
import { Calling } from './calling.tsx'
import { NameList, ProgrammePaper, TableCards } from './papers.tsx'
import { textsOf, usePlanning } from './planning.ts'
import { printed } from './print.ts'
import { ProgrammeRows } from './programme-rows.tsx'
import { QuestionRows } from './question-rows.tsx'
import { useSeminarStyles } from './styles.ts'
import { Tables } from './tables.tsx'
import type { Planned } from './use-seminar.ts'
import { useWords } from './words.ts'

/** Outlook is told by errands; the page sees it when they are done. */
const UNDER_WAY_SECONDS = 5

/** The chief group's and the coordinator's desk: the plan, the invitation, the tables, and what is printed. */
export default function Plan() {
  const words = useWords()
  const styles = useSeminarStyles()
  const [season, setSeason] = useState<SeasonId | null>(null)
  const found = useQuery({
    queryKey: ['getSeminarPlan', season],
    queryFn: () => call('getSeminarPlan', { season }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.state === 'called' && !state.data.isInOutlook ? UNDER_WAY_SECONDS * 1000 : false,
  })
  const planned = found.data
  return (
    <Page
      title={words.plan.title}
      audience={words.plan.audience}
      lead={words.plan.lead}
      actions={<Link href={hrefOf('seminar')}>{words.toDay}</Link>}
    >
      {found.isPending && <Loading lines={8} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {planned && (
        <div className={styles.sections}>
          <div className={styles.buttons}>
            {planned.years.length > 1 && (
              <Field label={words.plan.year}>
                <Select
                  value={planned.year.id}
                  onChange={(_, { value }) => setSeason(value as SeasonId)}
                >
                  {planned.years.map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <Badge appearance="tint" color="informative">
              {`${planned.year.label}: ${words.plan.states[planned.state]}`}
            </Badge>
          </div>
          <Desk key={planned.year.id} planned={planned} />
        </div>
      )}
    </Page>
  )
}

const Desk = ({ planned }: { planned: Planned }) => {
  const words = useWords()
  const styles = useSeminarStyles()
  const queries = useQueryClient()
  const { tell, notice } = useNotice()
  const [isTried, setTried] = useState(planned.state === 'called')
  const planning = usePlanning(planned.plan, planned.version)
  const { plan, change, problems, isChanged } = planning
  const marks = useMarks('saveSeminar', textsOf(plan))
  const refresh = () => queries.invalidateQueries({ queryKey: ['getSeminarPlan'] })
  const save = useMutation({
    mutationFn: (sent: typeof plan) =>
      call('saveSeminar', { season: planned.year.id, version: planning.from, plan: sent }),
    onError: () => {
      setTried(true)
      marks.lookNow()
    },
    onSuccess: async ({ version, isTold }, sent) => {
      await refresh()
      planning.saved(sent, version)
      tell(isTold ? words.plan.savedAndTold : words.plan.saved)
    },
  })
  const isOvertaken = save.error instanceof Refusal && save.error.refusal === 'changed-meanwhile'
  const isTold = planned.state === 'called' && isElsewhere(planned.plan, plan)
  const isOver = planned.state === 'called' && !planned.isAhead
  const wrong = (problem: 'theme-missing' | 'place-missing' | 'day-missing') =>
    isTried && problems.some((each) => each.problem === problem)
      ? words.plan.problems[problem]
      : undefined
  const title = words.title(planned.year.label)
  return (
    <>
      <section className={styles.section} aria-label={words.plan.frame}>
        <h2 className={styles.heading}>{words.plan.frame}</h2>
        {isOver && <p className={styles.text}>{words.plan.over}</p>}
        <CheckedLine
          label={words.plan.theme}
          hint={words.plan.themeHint}
          required
          longest={SEMINAR_LIMITS.theme}
          value={plan.theme}
          problem={wrong('theme-missing')}
          marks={marks.inField('plan.theme')}
          onChange={(theme) => change({ theme })}
        />
        <div className={styles.pair}>
          <DateField
            label={words.plan.day}
            value={plan.day}
            today={planned.today}
            from={planned.today}
            problem={wrong('day-missing')}
            change={(day) => change({ day })}
          />
          <CheckedLine
            label={words.plan.place}
            hint={words.plan.placeHint}
            required
            longest={SEMINAR_LIMITS.place}
            value={plan.place}
            problem={wrong('place-missing')}
            marks={marks.inField('plan.place')}
            onChange={(place) => change({ place })}
          />
        </div>
      </section>
      <ProgrammeRows {...planning} marks={marks} isTried={isTried} />
      <QuestionRows {...planning} marks={marks} isTried={isTried} />
      <section className={styles.section} aria-label={words.plan.save}>
        {isTold && <p className={styles.text}>{words.plan.tellsAll}</p>}
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={!isChanged || save.isPending || isOver}
            onClick={() => save.mutate(plan)}
          >
            {isTold ? words.plan.saveAndTell : words.plan.save}
          </Button>
          {isChanged && <Button onClick={planning.undo}>{words.plan.undo}</Button>}
          <Button icon={<Icon name="print" />} onClick={() => printed('programme')}>
            {words.papers.programme}
          </Button>
          <span role="status">{isChanged ? words.plan.unsaved : ''}</span>
        </div>
        {save.isError && !isOvertaken && <Problem error={save.error} />}
        {isOvertaken && (
          <div className={styles.buttons}>
            <span role="alert">{words.plan.overtaken}</span>
            <Button
              onClick={() =>
                void refresh().then(() => {
                  save.reset()
                  planning.undo()
                })
              }
            >
              {words.plan.newest}
            </Button>
          </div>
        )}
      </section>
      <Calling planned={planned} isChanged={isChanged} tell={tell} />
      <Tables planned={planned} tell={tell} />
      {notice}
      <ProgrammePaper title={title} seminar={plan} />
      {planned.seating && (
        <>
          <TableCards planned={planned} tables={planned.seating.tables} />
          <NameList title={title} tables={planned.seating.tables} />
        </>
      )}
    </>
  )
}

/** Whether people would be told of it: another time, or another place. */
const isElsewhere = (before: Planned['plan'], after: Planned['plan']): boolean =>
  before.place.trim() !== after.place.trim() ||
  JSON.stringify(timesOfSeminar(before)) !== JSON.stringify(timesOfSeminar(after))
