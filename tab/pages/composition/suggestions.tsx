import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { CompositionView } from '#bot/api/composition.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { list } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { useSession, useText } from '../../session.ts'
import { effectsInWords } from './effects.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    // One line to push sideways on a phone, where the groups above are what one chooses from.
    '@media (max-width: 640px)': { flexWrap: 'nowrap', overflowX: 'auto', padding: '2px' },
  },
  swap: {
    display: 'block',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    maxWidth: '100%',
    '@media (max-width: 640px)': { minWidth: '168px' },
  },
  cost: { color: tokens.colorNeutralForeground2 },
})

/** The three cheapest swaps for one leader, each a choice of whom to swap with. */
export const Suggestions = ({
  composition,
  person,
  choose,
}: {
  composition: CompositionView
  person: PersonId
  choose: (other: PersonId) => void
}) => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().composition
  const { id, version } = composition
  const found = useQuery({
    queryKey: ['suggestSwaps', id, version, person],
    queryFn: () => call('suggestSwaps', { composition: id, version, person }),
  })
  if (!found.data) return null
  if (found.data.swaps.length === 0) return <Text block>{words.swap.noneSuggested}</Text>
  return (
    <ul className={styles.list} aria-label={words.swap.suggested}>
      {found.data.swaps.map(({ other, effects }) => {
        const changed = effectsInWords(effects, words)
        return (
          <li key={other.id}>
            <Button className={styles.swap} onClick={() => choose(other.id)}>
              {words.swap.chosen(other.name, other.group)}
              <Text block size={200} className={styles.cost}>
                {changed.length === 0 ? words.swap.free : list(locale, changed)}
              </Text>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
