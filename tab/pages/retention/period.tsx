import { Field, Input, Text } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf, instant } from '#bot/domain/calendar.ts'
import { shortDay } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useSession } from '../../session.ts'
import type { Rule } from './rule.ts'

type PeriodProps = {
  rule: Rule
  nextAt: string
  close: () => void
  tell: (words: string) => void
}

/** Asks for another period; a shorter one is asked about once more, with how much it deletes. */
export const Period = ({ rule, nextAt, close, tell }: PeriodProps) => {
  const { words: text, locale } = useSession()
  const words = text.retention

  const queries = useQueryClient()
  const [typed, setTyped] = useState(String(rule.days))
  const [deletes, setDeletes] = useState<number | null>(null)
  const days = Number(typed)
  const what = words.rules[rule.rule]
  const save = useMutation({
    mutationFn: (isAgreed: boolean) => call('saveRetention', { rule: rule.rule, days, isAgreed }),
    onSuccess: async (answer) => {
      if (!answer.isSaved) return setDeletes(answer.deletes)
      await queries.invalidateQueries({ queryKey: ['getRetention'] })
      tell(words.saved(what, words.days(days)))
      close()
    },
  })
  const isAsking = deletes !== null
  return (
    <Confirm
      title={isAsking ? words.confirmTitle : words.changeOf(what)}
      action={isAsking ? words.confirmAction : words.save}
      cancel={words.cancel}
      isBusy={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate(isAsking)}
      onCancel={close}
    >
      {isAsking ? (
        <Text>{words.confirm(deletes, shortDay(locale, dayOf(instant(nextAt))))}</Text>
      ) : (
        <Field label={words.field} hint={words.bounds(rule.least, rule.most, rule.usual)}>
          <Input
            type="number"
            min={rule.least}
            max={rule.most}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      )}
    </Confirm>
  )
}
