import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RULES } from '#bot/domain/pairing/problem.ts'
import type { HowToLay } from '#bot/domain/seminar.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Problem } from '../../parts/problem.tsx'
import { printed } from './print.ts'
import { useSeminarStyles } from './styles.ts'
import type { Planned } from './use-seminar.ts'
import { useWords } from './words.ts'

type Seating = NonNullable<Planned['seating']>

/** Tables of three: laid by one press, laid again where people have declined, and printed. */
export const Tables = ({ planned, tell }: { planned: Planned; tell: (words: string) => void }) => {
  const words = useWords().tables
  const papers = useWords().papers
  const styles = useSeminarStyles()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const { seating, layings, year } = planned
  const lay = useMutation({
    mutationFn: (how: HowToLay) => call('laySeminarTables', { season: year.id, how }),
    onSuccess: ({ people, tables }) => {
      setAsking(false)
      tell(words.laid(people, tables))
      return queries.invalidateQueries({ queryKey: ['getSeminarPlan'] })
    },
  })
  const isOther = seating !== null && seating.tables.length !== layings
  const hasChanged = seating !== null && !isOther && seating.gone + seating.come > 0
  return (
    <section className={styles.section} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.quiet}>{words.lead}</p>
      <p className={styles.text}>
        {words.people(planned.toBeSeated)}{' '}
        {layings === 1 ? words.laidOnce : words.laidTimes(layings)}
      </p>
      <div role="status">
        {isOther && <p className={styles.text}>{words.otherLayings}</p>}
        {hasChanged && (
          <p className={styles.text}>
            {words.changed(seating.gone, seating.come)} {words.changedLead}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {seating === null && (
          <Button
            appearance="primary"
            disabledFocusable={lay.isPending}
            onClick={() => lay.mutate('anew')}
          >
            {words.lay}
          </Button>
        )}
        {hasChanged && (
          <Button
            appearance="primary"
            disabledFocusable={lay.isPending}
            onClick={() => lay.mutate('where-needed')}
          >
            {words.layWhereNeeded}
          </Button>
        )}
        {seating && (
          <>
            <Button disabledFocusable={lay.isPending} onClick={() => setAsking(true)}>
              {words.layAgain}
            </Button>
            <Button icon={<Icon name="print" />} onClick={() => printed('cards')}>
              {papers.cards}
            </Button>
            <Button icon={<Icon name="print" />} onClick={() => printed('list')}>
              {papers.list}
            </Button>
          </>
        )}
      </div>
      {lay.isError && !isAsking && <Problem error={lay.error} />}
      {seating && <Laid seating={seating} />}
      {isAsking && (
        <Confirm
          title={words.confirmTitle}
          action={words.layAgain}
          cancel={words.cancel}
          isBusy={lay.isPending}
          error={lay.error}
          onConfirm={() => lay.mutate('anew')}
          onCancel={() => setAsking(false)}
        >
          {words.confirm}
        </Confirm>
      )}
    </section>
  )
}

const Laid = ({ seating }: { seating: Seating }) => {
  const words = useWords().tables
  const styles = useSeminarStyles()
  const { compromises, tables } = seating
  const left = [
    ...RULES.filter((rule) => compromises[rule] > 0).map((rule) =>
      words.compromise[rule](compromises[rule]),
    ),
    ...(compromises.oddTables > 0 ? [words.oddTables(compromises.oddTables)] : []),
  ]
  return (
    <>
      <p className={styles.text}>{left.length === 0 ? words.noCompromise : words.compromises}</p>
      <ul className={styles.bullets}>
        {left.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <details>
        <summary className={styles.summary}>{words.show}</summary>
        {tables.map((laid, laying) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a laying is its place
          <div key={laying} className={styles.section}>
            {tables.length > 1 && <h3 className={styles.small}>{words.laying(laying + 1)}</h3>}
            <ul className={styles.tables}>
              {laid.map(({ number, people }) => (
                <li key={number} className={styles.card}>
                  <strong>{words.table(number)}</strong>
                  <ul className={styles.list}>
                    {people.map(({ id, name }) => (
                      <li key={id}>{name}</li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </>
  )
}
