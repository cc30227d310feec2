import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { SeatReason } from '#bot/api/why-seat.ts'
import type { CompositionId, PersonId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { useFocusBack } from '../../parts/focus-back.ts'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginTop: tokens.spacingVerticalS,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: 'anywhere',
    },
    '& thead th': { color: tokens.colorNeutralForeground2 },
    '& td': { fontVariantNumeric: 'tabular-nums', width: '22%' },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  over: { color: tokens.colorStatusWarningForeground3 },
})

type WhySeatProps = {
  person: PersonId
  name: string
  group: number
  /** Null: the groups as they are now. */
  composition: CompositionId | null
  close: () => void
  /** Leads on to the best other seat, where swaps can be made. */
  seeSwap: ((other: PersonId) => void) | null
}

/** Why somebody sits where they sit: counts beside the even share, the rules, and the best other seat. */
export const WhySeat = ({ person, name, group, composition, close, seeSwap }: WhySeatProps) => {
  useFocusBack()
  const words = useText().whySeat
  const asked = useQuery({
    queryKey: ['whySeat', composition, person],
    queryFn: () => call('whySeat', { person, composition }),
    staleTime: 0,
  })
  const reason = asked.data?.reason
  const other = reason?.alternative?.other
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(name, group)}</DialogTitle>
          {/* Long on a phone: those who use the keyboard scroll it too. */}
          <DialogContent tabIndex={0}>
            {asked.isPending && <Loading />}
            {asked.isError && <Problem error={asked.error} retry={() => void asked.refetch()} />}
            {asked.data && !reason && <Text>{words.nowhere}</Text>}
            {reason && <Reason reason={reason} name={name} />}
          </DialogContent>
          <DialogActions>
            {seeSwap && other && <Button onClick={() => seeSwap(other.id)}>{words.seeSwap}</Button>}
            <Button appearance="primary" onClick={close}>
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

const Reason = ({ reason, name }: { reason: SeatReason; name: string }) => {
  const styles = useStyles()
  const words = useText().whySeat
  return (
    <>
      <Text>{words.place(reason.size, reason.groups)}</Text>
      <Counts criteria={reason.criteria} groups={reason.groups} />
      <Text as="h3" block weight="semibold" className={styles.heading}>
        {words.rulesTitle}
      </Text>
      {reason.rules.length === 0 ? (
        <Text>{words.noRules}</Text>
      ) : (
        <ul className={styles.list}>
          {reason.rules.map((rule) => (
            <li key={rule.kind + rule.names.join()}>{words.rule(rule, name)}</li>
          ))}
        </ul>
      )}
      <Text as="h3" block weight="semibold" className={styles.heading}>
        {words.otherTitle}
      </Text>
      <Other alternative={reason.alternative} />
    </>
  )
}

const Counts = ({ criteria, groups }: Pick<SeatReason, 'criteria' | 'groups'>) => {
  const styles = useStyles()
  const { whySeat: words, alikeName } = useText()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.columns.alike}</th>
          <th scope="col">{words.columns.inGroup}</th>
          <th scope="col">{words.columns.even}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map(({ alike, inGroup, least, most, openGroups }) => (
          <tr key={alike.criterion}>
            <th scope="row">{alikeName(alike)}</th>
            <td>
              {inGroup}{' '}
              {inGroup > most && (
                <Text size={200} className={styles.over}>
                  {words.over(inGroup - most)}
                </Text>
              )}
            </td>
            <td>
              {openGroups < groups
                ? words.shareIn(least, most, openGroups)
                : words.share(least, most)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Other = ({ alternative }: { alternative: SeatReason['alternative'] }) => {
  const styles = useStyles()
  const words = useText().whySeat
  if (alternative === null) return <Text>{words.noOther}</Text>
  const { group, other, cost } = alternative
  const made = words.wouldMake(alternative)
  return (
    <>
      <Text>
        {words.other(group, other?.name ?? null)}{' '}
        {cost === 0 ? words.asGood : cost < 0 ? words.better : words.worse}
      </Text>
      {made.length > 0 && (
        <ul className={styles.list}>
          {made.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </>
  )
}
