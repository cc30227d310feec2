import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { LONGEST_CLOSING_REASON } from '#bot/domain/group.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { call } from '../../../client.ts'
import { Confirm } from '../../../parts/confirm.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Problem } from '../../../parts/problem.tsx'
import { useText } from '../../../session.ts'
import { Consequences } from './consequences.tsx'
import { Places } from './places.tsx'

export type Preview = OutputOf<Endpoints['previewClosing']>
type Done = OutputOf<Endpoints['closeGroup']>

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** Closing one group: what happens, what is left unfinished, where its people go, and why. */
export const CloseDialog = ({
  group,
  close,
  closed,
}: {
  group: GroupId
  close: () => void
  closed: (done: Done) => void
}) => {
  const styles = useStyles()
  const words = useText().closing.dialog
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<ReadonlyMap<PersonId, GroupId>>(new Map())
  const [reason, setReason] = useState('')
  const places = [...chosen].map(([person, to]) => ({ person, group: to }))
  const seen = useQuery({
    queryKey: ['previewClosing', group, places],
    queryFn: () => call('previewClosing', { group, places }),
    placeholderData: keepPreviousData,
  })
  const shut = useMutation({
    mutationFn: () => call('closeGroup', { group, places, reason }),
    onSuccess: async (done) => {
      closed(done)
      await queries.invalidateQueries()
    },
  })
  const preview = seen.data
  const choose = (person: PersonId, to: GroupId | null) => {
    const next = new Map(chosen)
    if (to === null) next.delete(person)
    else next.set(person, to)
    setChosen(next)
  }
  return (
    <Confirm
      title={words.title(preview?.group.name ?? '')}
      action={words.do}
      cancel={words.cancel}
      isBusy={shut.isPending}
      isReady={preview?.underWayUntil === null && reason.trim().length >= 3}
      error={shut.error}
      onConfirm={() => shut.mutate()}
      onCancel={close}
    >
      <div className={styles.content}>
        {seen.isPending && <Loading lines={6} />}
        {seen.isError && <Problem error={seen.error} />}
        {preview && (
          <>
            <Consequences preview={preview} />
            <Places preview={preview} chosen={chosen} choose={choose} />
            <Field label={words.reason} hint={words.reasonHint} required>
              <Textarea
                value={reason}
                maxLength={LONGEST_CLOSING_REASON}
                resize="vertical"
                onChange={(_, { value }) => setReason(value)}
              />
            </Field>
            <Text>{words.undo}</Text>
          </>
        )}
      </div>
    </Confirm>
  )
}
