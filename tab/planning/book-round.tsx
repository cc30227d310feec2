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
import { type ChoiceView, substitutesIn, weekOf } from './why.ts'

/** Asks once more before everyone is invited. */
export const BookRound = (props: {
  round: RequestOf<Endpoints['bookRound']>['round']
  choice: ChoiceView
  people: number
  close: () => void
}) => {
  const { round, planning } = useText()
  const words = round.confirm
  const queries = useQueryClient()
  const { choice } = props
  const book = useMutation({
    mutationFn: () =>
      call('bookRound', {
        round: props.round,
        start: choice.start,
        meetings: choice.meetings.map(({ group, day, substitute }) => ({
          group,
          day,
          substitute: substitute?.person ?? null,
        })),
      }),
    onSuccess: async () => {
      props.close()
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['getRound'] }),
        queries.invalidateQueries({ queryKey: ['getSeason'] }),
      ])
    },
  })
  const substitutes = substitutesIn(choice, planning.choice)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && props.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title(weekOf(choice))}</DialogTitle>
          <DialogContent>
            <p>{words.body(choice.meetings.length, props.people)}</p>
            {substitutes.length > 0 && <p>{planning.confirm.substitutes(substitutes)}</p>}
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
