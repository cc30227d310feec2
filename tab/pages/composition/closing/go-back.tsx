import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../../client.ts'
import { Confirm } from '../../../parts/confirm.tsx'
import { useSession, useText } from '../../../session.ts'
import type { GroupLists } from './closed-groups.tsx'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, maxWidth: '72ch' },
  heading: { margin: 0 },
  button: { marginTop: tokens.spacingVerticalM },
})

/** Taking back that the groups were mixed: what that can do, and what it cannot. */
export const GoBack = ({
  last,
  tell,
}: {
  last: NonNullable<GroupLists['last']>
  tell: (words: string) => void
}) => {
  const styles = useStyles()
  const words = useText().closing.back
  const { locale } = useSession()
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const back = useMutation({
    mutationFn: () => call('goBack', {}),
    onSuccess: async () => {
      setAsked(false)
      tell(words.done)
      await queries.invalidateQueries()
    },
  })
  return (
    <section className={styles.section} aria-labelledby="back-title">
      <Text as="h2" size={500} weight="semibold" id="back-title" className={styles.heading}>
        {words.title}
      </Text>
      <Text block>
        {last.refusal === null
          ? words.can(dayAndTime(locale, last.at))
          : words.refused[last.refusal]}
      </Text>
      {last.refusal === null && (
        <Button
          className={styles.button}
          onClick={() => {
            back.reset()
            setAsked(true)
          }}
        >
          {words.button}
        </Button>
      )}
      {isAsked && (
        <Confirm
          title={words.confirm}
          action={words.do}
          cancel={words.cancel}
          isBusy={back.isPending}
          error={back.error}
          onConfirm={() => back.mutate()}
          onCancel={() => setAsked(false)}
        >
          <p>{words.rooms(last.reopened, last.closed)}</p>
          {last.seatless.length > 0 && <p>{words.seatless(last.seatless)}</p>}
          <p>{words.cannot}</p>
        </Confirm>
      )}
    </section>
  )
}
