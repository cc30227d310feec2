import { Badge, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ROOM_KINDS, type RoomKind, USUAL_ROOM_KIND } from '#bot/domain/room.ts'
import { list } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import type { useRoomKind } from './use-room-kind.ts'

const useStyles = makeStyles({
  lead: { display: 'block', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  choice: { maxWidth: '860px' },
  name: {
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  meaning: {
    display: 'grid',
    gridTemplateColumns: 'minmax(130px, max-content) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  label: { color: tokens.colorNeutralForeground2 },
  says: {
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    '@media (max-width: 640px)': { marginBottom: tokens.spacingVerticalXS },
  },
})

type Seen = NonNullable<ReturnType<typeof useRoomKind>['data']>

/** The kinds, with what each means for who reads along, guests, files and the app; a choice counts at once. */
export const RoomKindChoice = ({ kind, rooms }: Seen) => {
  const styles = useStyles()
  const words = useText().roomKind
  const { locale } = useSession()
  const queries = useQueryClient()
  const { tell, notice } = useNotice()
  const save = useMutation({
    mutationFn: (chosen: RoomKind) => call('chooseRoomKind', { kind: chosen }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['getRoomKind'] }),
  })
  const choose = (chosen: RoomKind) =>
    save.mutate(chosen, {
      onSuccess: () => tell(words.saved(chosen), () => save.mutate(kind)),
    })
  const there = rooms.map((each) => words.there(each.kind, each.count))
  return (
    <>
      <Text className={styles.lead}>
        {there.length > 0 ? `${words.stay(list(locale, there))} ${words.leadLater}` : words.lead}
      </Text>
      <RadioGroup
        aria-labelledby="room-kind"
        className={styles.choice}
        value={save.isPending ? save.variables : kind}
        onChange={(_, { value }) => choose(value as RoomKind)}
      >
        {ROOM_KINDS.map((each) => (
          <Radio key={each} value={each} label={<Meaning kind={each} />} />
        ))}
      </RadioGroup>
      {save.isError && <Problem error={save.error} />}
      {notice}
    </>
  )
}

const ASPECTS = ['readers', 'guests', 'files', 'app', 'it'] as const

const Meaning = ({ kind }: { kind: RoomKind }) => {
  const styles = useStyles()
  const words = useText().roomKind
  const meaning = words.kinds[kind]
  return (
    <>
      <span className={styles.name}>
        <Text weight="semibold">{meaning.name}</Text>
        {kind === USUAL_ROOM_KIND && <Badge appearance="outline">{words.usual}</Badge>}
      </span>
      <span className={styles.meaning}>
        {ASPECTS.filter((aspect) => meaning[aspect] !== null).flatMap((aspect) => [
          <span key={`${aspect}-label`} className={styles.label}>
            {words.labels[aspect]}
          </span>,
          <span key={aspect} className={styles.says}>
            {meaning[aspect]}
          </span>,
        ])}
      </span>
    </>
  )
}
