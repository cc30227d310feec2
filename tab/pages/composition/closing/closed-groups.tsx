import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { call } from '../../../client.ts'
import { Confirm } from '../../../parts/confirm.tsx'
import { useSession, useText } from '../../../session.ts'

export type GroupLists = OutputOf<Endpoints['listGroups']>
type Closed = GroupLists['closed'][number]

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXL, maxWidth: '72ch' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
})

/** The groups that were closed, why, and the way back for those that have one. */
export const ClosedGroups = ({
  groups,
  tell,
}: {
  groups: GroupLists['closed']
  tell: (words: string) => void
}) => {
  const styles = useStyles()
  const words = useText().closing
  const { locale } = useSession()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Closed | null>(null)
  const reopen = useMutation({
    mutationFn: ({ group }: Closed) => call('reopenGroup', { group }),
    onSuccess: async ({ back, elsewhere }) => {
      setAsked(null)
      tell(words.reopen.done(back, elsewhere))
      await queries.invalidateQueries()
    },
  })
  return (
    <section className={styles.section} aria-labelledby="closed-title">
      <Text as="h2" size={500} weight="semibold" id="closed-title" className={styles.heading}>
        {words.closedTitle}
      </Text>
      <Text block className={styles.quiet}>
        {words.closedLead}
      </Text>
      <ul className={styles.list}>
        {groups.map((each) => (
          <li key={each.group} className={styles.group}>
            <div>
              <Text weight="semibold" block>
                {words.closedAt(each.room, longDay(locale, dayOf(each.closedAt)), each.members)}
              </Text>
              <Text className={styles.quiet}>{words.cause[each.cause](each.reason)}</Text>
            </div>
            {each.mayReopen && (
              <Button
                onClick={() => {
                  reopen.reset()
                  setAsked(each)
                }}
              >
                {words.reopen.button}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <Confirm
          title={words.reopen.title(asked.name)}
          action={words.reopen.do}
          cancel={words.reopen.cancel}
          isBusy={reopen.isPending}
          error={reopen.error}
          onConfirm={() => reopen.mutate(asked)}
          onCancel={() => setAsked(null)}
        >
          {words.reopen.text}
        </Confirm>
      )}
    </section>
  )
}
