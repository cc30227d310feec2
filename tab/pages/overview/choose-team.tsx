import { Button } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dayOf } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'

/** Which team is the programme's: one of its name that is there, or a new one. */
export const ChooseTeam = ({ tell }: { tell: (words: string) => void }) => {
  const words = useText().overviewPage
  const { locale } = useSession()
  const queries = useQueryClient()
  /** What is asked about: a team's id, null for another one; undefined while nothing is. */
  const [asked, setAsked] = useState<string | null | undefined>(undefined)
  const seen = useQuery({ queryKey: ['getTeamChoice'], queryFn: () => call('getTeamChoice', {}) })
  const choose = useMutation({
    mutationFn: (team: string | null) => call('chooseTeam', { team }),
    onSuccess: () => {
      setAsked(undefined)
      tell(words.chooseTeam.chosen)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['getOverview'] }),
  })
  if (seen.isError) return <Problem error={seen.error} retry={() => void seen.refetch()} />
  return (
    <>
      {seen.data?.teams.map(({ team, madeAt }) => (
        <Button key={team} onClick={() => setAsked(team)}>
          {words.chooseTeam.use(madeAt === null ? null : longDay(locale, dayOf(madeAt)))}
        </Button>
      ))}
      {seen.data && <Button onClick={() => setAsked(null)}>{words.chooseTeam.another}</Button>}
      {asked !== undefined && (
        <Confirm
          title={asked === null ? words.chooseTeam.anotherTitle : words.chooseTeam.useTitle}
          action={asked === null ? words.chooseTeam.another : words.chooseTeam.use(null)}
          cancel={words.cancel}
          isBusy={choose.isPending}
          error={choose.error}
          onConfirm={() => choose.mutate(asked)}
          onCancel={() => setAsked(undefined)}
        >
          {asked === null ? words.chooseTeam.anotherText : words.chooseTeam.useText}
        </Confirm>
      )}
    </>
  )
}
