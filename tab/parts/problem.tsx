import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { InvalidInput, NoAnswer, Refusal } from '../client.ts'
import { useText } from '../session.ts'
import type { Words } from '../words.ts'

const useStyles = makeStyles({
  problem: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
    marginBlock: tokens.spacingVerticalXS,
  },
  words: { flex: '1 1 16em', margin: 0 },
})

/** The sentence for whatever went wrong: what was not done, and what to do instead. */
export const sentenceFor = (error: unknown, words: Words): string => {
  if (error instanceof Refusal && error.sentence) return error.sentence
  if (error instanceof InvalidInput) return error.problems.map((each) => each.message).join(' ')
  if (error instanceof NoAnswer && error.sentence) return error.sentence
  if (error instanceof NoAnswer)
    return error.incident ? words.tab.faultWithIncident(error.incident) : words.tab.noAnswer
  return words.tab.crashed
}

/** The same again would be too large again. */
const isTooLarge = (error: unknown) => error instanceof NoAnswer && error.status === 413

/** The one error state; give `retry` when trying again can help. */
export const Problem = ({ error, retry }: { error: unknown; retry?: () => void }) => {
  const styles = useStyles()
  const words = useText()
  return (
    <div role="alert" className={styles.problem}>
      <p className={styles.words}>
        <strong>{words.tab.problemTitle}</strong> {sentenceFor(error, words)}
      </p>
      {retry && !isTooLarge(error) && <Button onClick={retry}>{words.tab.tryAgain}</Button>}
    </div>
  )
}
