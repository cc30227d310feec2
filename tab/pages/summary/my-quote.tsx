import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QuoteId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  mine: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBlock: tokens.spacingVerticalS,
  },
})

/** The reader's own words: their own yes, and a no at any time. */
export const MyQuote = ({ quote, state }: { quote: QuoteId; state: 'asked' | 'yes' | 'no' }) => {
  const styles = useStyles()
  const words = useText().release.quote
  const queries = useQueryClient()
  const answer = useMutation({
    mutationFn: (yes: boolean) => call('answerQuote', { quote, yes }),
    onSuccess: () =>
      Promise.all(
        ['getSummaries', 'openSummary'].map((name) =>
          queries.invalidateQueries({ queryKey: [name] }),
        ),
      ),
  })
  return (
    <div className={styles.mine}>
      <Text role="status">{words.state[state]}</Text>
      {state !== 'yes' && <Button onClick={() => answer.mutate(true)}>{words.yes}</Button>}
      {state !== 'no' && (
        <Button onClick={() => answer.mutate(false)}>
          {state === 'yes' ? words.withdraw : words.no}
        </Button>
      )}
      {answer.error !== null && <Problem error={answer.error} />}
    </div>
  )
}
