import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import type { RegroupedRooms } from '#bot/domain/composition/into-rooms.ts'
import { useText } from '../../session.ts'
import type { RegroupingProposal } from './proposal.tsx'

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalL, maxWidth: '72ch' },
  text: { display: 'block', color: tokens.colorNeutralForeground2 },
  change: { display: 'block', marginTop: tokens.spacingVerticalS, maxWidth: '72ch' },
})

/** Where the new groups meet: in new rooms, or, where so few move that it may be, in those they have. */
export const RoomsChoice = ({
  rooms,
  chosen,
  choose,
}: {
  rooms: RegroupingProposal['rooms']
  chosen: RegroupedRooms | null
  choose: (rooms: RegroupedRooms) => void
}) => {
  const styles = useStyles()
  const { rooms: words, ending, beginning } = useText().regrouping
  const kept = words['kept-rooms']
  return (
    <>
      {rooms.ending.length > 0 && <Text className={styles.change}>{ending(rooms.ending)}</Text>}
      {rooms.beginning.length > 0 && (
        <Text className={styles.change}>{beginning(rooms.beginning)}</Text>
      )}
      <Field label={words.title} className={styles.field}>
        <RadioGroup
          value={chosen ?? ''}
          onChange={(_, { value }) => choose(value as RegroupedRooms)}
        >
          <Radio
            value="new-rooms"
            label={
              <>
                {words['new-rooms'].name}
                <Text size={200} className={styles.text}>
                  {words['new-rooms'].text(rooms.anew)}
                </Text>
              </>
            }
          />
          <Radio
            value="kept-rooms"
            disabled={!rooms.mayKeep}
            label={
              <>
                {kept.name}
                <Text size={200} className={styles.text}>
                  {rooms.mayKeep ? kept.text : kept.tooMany}
                </Text>
              </>
            }
          />
        </RadioGroup>
      </Field>
    </>
  )
}
