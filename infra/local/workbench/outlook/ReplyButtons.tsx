import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { QuestionRegular } from '@fluentui/react-icons/svg/question'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { control } from '../api/control.ts'
import type { EventResponse } from '../api/shapes.ts'
import { useNotify } from '../parts/notices.tsx'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  place: { border: 'none', margin: 0, padding: 0 },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Accept, tentative or decline; the one in force is pressed. */
export function ReplyButtons(props: { as: string; eventId: string; response: EventResponse }) {
  const { t } = useText()
  const styles = useStyles()
  const notify = useNotify()
  const client = useQueryClient()
  const answer = useMutation({
    mutationFn: (response: EventResponse) =>
      control.respond({ as: props.as, eventId: props.eventId, response }),
    onSuccess: () => notify('success', t.calendar.answered),
    onError: (error) => notify('error', t.calendar.failed, error.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['view'] }),
  })
  const choices: readonly [EventResponse, string, ReactElement][] = [
    ['accepted', t.calendar.accept, <CheckmarkRegular key="accept" />],
    ['tentativelyAccepted', t.calendar.tentative, <QuestionRegular key="tentative" />],
    ['declined', t.calendar.decline, <DismissRegular key="decline" />],
  ]
  return (
    <fieldset className={styles.place}>
      <legend className={styles.legend}>{t.calendar.yourReply}</legend>
      <div className={styles.row}>
        {choices.map(([response, label, icon]) => (
          <ToggleButton
            key={response}
            size="small"
            icon={icon}
            checked={props.response === response}
            disabledFocusable={answer.isPending}
            onClick={() => answer.mutate(response)}
          >
            {label}
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  )
}
