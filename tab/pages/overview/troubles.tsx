import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import type { Trouble } from './overview.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0`, padding: 0 },
  trouble: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  why: { maxWidth: '72ch', overflowWrap: 'anywhere' },
})

type Tell = (words: string) => void

const useCare = (trouble: Trouble, tell: Tell) => {
  const words = useText().overview
  const client = useQueryClient()
  const again = () => client.invalidateQueries({ queryKey: ['getOverview'] })
  const retry = useMutation({
    mutationFn: () => call('retryErrand', { errand: trouble.id }),
    onSuccess: () => tell(words.retried),
    onSettled: again,
  })
  const settle = useMutation({
    mutationFn: () => call('settleErrand', { errand: trouble.id }),
    onSuccess: () => tell(words.settled),
    onSettled: again,
  })
  return { retry, settle }
}

const OneTrouble = ({ trouble, tell }: { trouble: Trouble; tell: Tell }) => {
  const styles = useStyles()
  const { overview: words, summary } = useText()
  const { retry, settle } = useCare(trouble, tell)
  const [isAsking, setIsAsking] = useState(false)
  const isDoubtful = trouble.state === 'doubtful'
  const isBusy = retry.isPending || settle.isPending
  return (
    <li className={styles.trouble}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold">
          {words.what(trouble.kind, trouble.card)}
        </Text>
        {trouble.about && <Text>{trouble.about}</Text>}
        <Badge appearance="tint" color="warning">
          {words.state[trouble.state]}
        </Badge>
      </div>
      <Text className={styles.why}>{words.why(trouble.code)}</Text>
      {retry.isError && <Problem error={retry.error} />}
      {isDoubtful && settle.isError && <Problem error={settle.error} />}
      <div className={styles.actions}>
        {trouble.maySettle && (
          <Button
            appearance={isDoubtful ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            onClick={() => (isDoubtful ? settle.mutate() : setIsAsking(true))}
          >
            {isDoubtful ? words.itIsThere : words.settle}
          </Button>
        )}
        <Button
          appearance={isDoubtful ? 'secondary' : 'primary'}
          disabledFocusable={isBusy}
          onClick={() => retry.mutate()}
        >
          {isDoubtful ? words.sendAgain : words.retry}
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title={words.settle}
          action={words.settle}
          cancel={summary.page.cancel}
          isBusy={settle.isPending}
          error={settle.error}
          onConfirm={() => settle.mutate(undefined, { onSuccess: () => setIsAsking(false) })}
          onCancel={() => setIsAsking(false)}
        >
          {words.confirmSettle}
        </Confirm>
      )}
    </li>
  )
}

/** What could not be done without a person: what it was, why, and the two ways on. */
export const Troubles = ({ troubles, tell }: { troubles: readonly Trouble[]; tell: Tell }) => {
  const styles = useStyles()
  const words = useText().overview
  return (
    <section aria-labelledby="attention">
      <Text as="h2" size={500} weight="semibold" id="attention">
        {words.attention}
      </Text>
      {troubles.length === 0 ? (
        <p>{words.quiet}</p>
      ) : (
        <ul className={styles.list}>
          {troubles.map((trouble) => (
            <OneTrouble key={trouble.id} trouble={trouble} tell={tell} />
          ))}
        </ul>
      )}
    </section>
  )
}
