import { ProgressBar, Text } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useText } from '../session.ts'
import { usePlanningStyles } from './styles.ts'

/** Reading 132 calendars takes a second or two; after this one wonders whether anything happens. */
const SLOW_AFTER_MS = 6_000

/** While calendars are read and weeks weighed: what goes on, and a word when Outlook keeps us waiting. */
export const Searching = ({ people }: { people: number }) => {
  const { round, planning } = useText()
  const styles = usePlanningStyles()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className={styles.searching}>
      <Text>
        {round.propose.reading(people)}{' '}
        {isSlow ? planning.searching.slow : round.propose.readingHint}
      </Text>
      <ProgressBar aria-label={round.propose.reading(people)} />
    </div>
  )
}
