import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { meetingTime } from '#bot/text/format.ts'
import { call } from '../client.ts'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import type { RoundView } from './propose.tsx'

/** Asks once more before a meeting disappears from everyone's calendar. */
export const CancelMeeting = (props: { row: RoundView['groups'][number]; close: () => void }) => {
  const words = useText().round.change
  const { locale } = useSession()
  const queries = useQueryClient()
  const { meeting, name } = props.row
  const cancel = useMutation({
    mutationFn: async () => {
      if (meeting) await call('cancelMeeting', { meeting: meeting.id })
    },
    onSuccess: async () => {
      props.close()
      await queries.invalidateQueries({ queryKey: ['getRound'] })
    },
  })
  if (!meeting) return null
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.cancelTitle(name)}</DialogTitle>
          <DialogContent>
            <p>{words.cancelBody(meetingTime(locale, meeting.startsAt, meeting.endsAt))}</p>
            <p>{words.told}</p>
            {cancel.isError && <Problem error={cancel.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.close}>{words.cancelKeep}</Button>
            <Button
              appearance="primary"
              disabled={cancel.isPending}
              onClick={() => cancel.mutate()}
            >
              {words.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
