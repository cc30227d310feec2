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
import type { RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { call } from '../client.ts'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import type { ChoiceView } from './choice-box.tsx'

/** Asks once more before everyone is invited. */
export const BookRound = (props: {
  round: RequestOf<Endpoints['bookRound']>['round']
  choice: ChoiceView
  people: number
  close: () => void
}) => {
  const words = useText().round.confirm
  const queries = useQueryClient()
  const { choice } = props
  const book = useMutation({
    mutationFn: () =>
      call('bookRound', {
        round: props.round,
        start: choice.start,
        meetings: choice.meetings.map(({ group, day }) => ({ group, day })),
      }),
    onSuccess: async () => {
      props.close()
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['getRound'] }),
        queries.invalidateQueries({ queryKey: ['getSeason'] }),
      ])
    },
  })
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(Number(choice.week.slice(-2)))}</DialogTitle>
          <DialogContent>
            <p>{words.body(choice.meetings.length, props.people)}</p>
            {book.isError && <Problem error={book.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={props.close}>{words.cancel}</Button>
            <Button appearance="primary" disabled={book.isPending} onClick={() => book.mutate()}>
              {words.book}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
