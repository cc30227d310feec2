import { Field, Select, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RoundId } from '#bot/domain/ids.ts'
import { call, Refusal } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { goTo } from '../route.ts'
import { useText } from '../session.ts'
import type { Opened } from './agenda/editing.ts'
import { Workplace } from './agenda/workplace.tsx'

const RoundChoice = ({ opened }: { opened: Opened }) => {
  const words = useText().agenda.form
  if (opened.rounds.length < 2) return <Text weight="semibold">{opened.round.label}</Text>
  return (
    <Field label={words.round} orientation="horizontal">
      <Select value={opened.round.id} onChange={(_, { value }) => goTo('agenda', value)}>
        {opened.rounds.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** The chief group's form for a round's agenda, with the very card beside it. */
export default function Agenda({ parameter }: PageProps) {
  const text = useText()
  const words = text.agenda.form
  const agenda = useQuery({
    queryKey: ['getAgenda', parameter],
    queryFn: () => call('getAgenda', { round: parameter as RoundId | null }),
  })
  const isEarly = agenda.error instanceof Refusal && agenda.error.refusal === 'no-round'
  return (
    <Page title={text.tab.pages.agenda} audience={words.audience} lead={words.lead}>
      {agenda.isPending && <Loading lines={8} />}
      {isEarly && (
        <Empty title={words.noRoundTitle}>
          <Text>{words.noRound}</Text>
        </Empty>
      )}
      {agenda.isError && !isEarly && (
        <Problem error={agenda.error} retry={() => void agenda.refetch()} />
      )}
      {agenda.data && (
        <Workplace
          key={agenda.data.round.id}
          opened={agenda.data}
          chooseRound={<RoundChoice opened={agenda.data} />}
        />
      )}
    </Page>
  )
}
