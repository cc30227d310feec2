import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Attendee, EventResponse } from '../api/shapes.ts'
import { Face } from '../parts/Face.tsx'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  place: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
})

const COLORS: Readonly<
  Record<EventResponse, 'success' | 'danger' | 'warning' | 'informative' | 'brand'>
> = {
  accepted: 'success',
  organizer: 'brand',
  tentativelyAccepted: 'warning',
  declined: 'danger',
  none: 'informative',
  notResponded: 'informative',
}

/** Who is invited, and what each of them answered. */
export function Attendees(props: { attendees: readonly Attendee[] }) {
  const { t } = useText()
  const styles = useStyles()
  const people = props.attendees.toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
  const coming = people.filter(({ response }) => response === 'accepted').length
  return (
    <section className={styles.place}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {t.calendar.attendees} ({coming}/{people.length})
      </Text>
      <ul className={styles.list}>
        {people.map(({ address, name, response, type }) => (
          <li key={address} className={styles.row}>
            <Face name={name} size={28} />
            <Text truncate wrap={false}>
              {name}
              {type === 'optional' && ` (${t.calendar.optional})`}
            </Text>
            <Badge appearance="tint" color={COLORS[response]}>
              {t.calendar.replies[response]}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}
