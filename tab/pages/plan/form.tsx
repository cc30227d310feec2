import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { YearView } from '#bot/api/season-plan.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { LONGEST_THEME } from '#bot/domain/season-plan.ts'
import { call } from '../../client.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useSession, useText } from '../../session.ts'
import { draftOf, isWhole, textsOf } from './draft.ts'
import { NetworkFields } from './networks.tsx'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '640px' },
  title: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  year: YearView
  /** It was published, to so many groups. */
  published: (groups: number) => void
  close: () => void
}

/** Themes for the rounds and the networks that end; published at once, after it was asked. */
export const PlanForm = ({ year, published, close }: Props) => {
  const styles = useStyles()
  const { me } = useSession()
  const { planForm: words, confidential } = useText()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(year))
  const [isTried, setTried] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const texts = textsOf(draft)
  const marks = useMarks('publishSeasonPlan', texts)
  const isAgain = year.publishedAt !== null
  const publish = useMutation({
    mutationFn: (input: RequestOf<Endpoints['publishSeasonPlan']>) =>
      call('publishSeasonPlan', input),
    onSuccess: ({ groups }) => {
      void queries.invalidateQueries({ queryKey: ['getSeasonPlan'] })
      published(groups)
    },
    onError: () => marks.lookNow(),
  })
  const ask = () => {
    setTried(true)
    if (isWhole(draft)) setAsking(true)
  }
  const send = () =>
    publish.mutate({
      season: year.id,
      version: year.version,
      themes: draft.themes.map(({ round, theme }) => ({ round, theme })),
      networks: draft.networks.flatMap(({ name, endsOn, instead }) =>
        endsOn === null ? [] : [{ name, endsOn, instead }],
      ),
      despite: [...markedWords(marks.all, texts)],
    })
  const action = isAgain ? words.publishAgain : words.publish
  const isWarned = marks.all.some(({ rule }) => rule === 'warn')
  return (
    <section className={styles.form} aria-labelledby="themes">
      <Text as="h2" size={500} weight="semibold" className={styles.title} id="themes">
        {words.title}
      </Text>
      <Text>{words.lead}</Text>
      {draft.themes.map((each, at) => (
        <CheckedLine
          key={each.round}
          label={words.theme(each.label)}
          longest={LONGEST_THEME}
          marks={marks.inField(`themes.${at}.theme`)}
          value={each.theme}
          onChange={(theme) =>
            setDraft({
              ...draft,
              themes: draft.themes.map((other) =>
                other.round === each.round ? { ...other, theme } : other,
              ),
            })
          }
        />
      ))}
      <NetworkFields
        draft={draft}
        change={setDraft}
        marks={marks}
        today={dayOf(me.now)}
        isTried={isTried}
      />
      <div className={styles.row}>
        <Button appearance="primary" onClick={ask}>
          {action}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
      {isAsking && (
        <Confirm
          title={words.confirmTitle}
          action={isWarned ? confidential.releaseAnyway : action}
          cancel={words.cancel}
          isBusy={publish.isPending}
          error={publish.error}
          onConfirm={send}
          onCancel={() => {
            setAsking(false)
            publish.reset()
          }}
        >
          {isAgain ? words.confirmAgain : words.confirm}
        </Confirm>
      )}
    </section>
  )
}
