import { Button, Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { RoundId } from '#bot/domain/ids.ts'
import { call, Refusal } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Empty } from '../parts/empty.tsx'
import { Icon } from '../parts/icon.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useText } from '../session.ts'
import { Sheet } from './agenda-read/sheet.tsx'

/** A released agenda, to read and to print; the words behind the card's button. */
export default function AgendaRead({ parameter }: PageProps) {
  const text = useText()
  const words = text.agenda.page
  const read = useQuery({
    queryKey: ['getReleasedAgenda', parameter],
    queryFn: () => call('getReleasedAgenda', { round: parameter as RoundId | null }),
  })
  const isEarly =
    read.data?.agenda === null ||
    (read.error instanceof Refusal && read.error.refusal === 'no-round')
  return (
    <Page
      title={text.tab.pages['agenda-read']}
      audience={words.audience}
      actions={
        read.data?.agenda && (
          <Button className="no-print" icon={<Icon name="print" />} onClick={() => window.print()}>
            {words.print}
          </Button>
        )
      }
    >
      {read.isPending && <Loading lines={8} />}
      {isEarly && (
        <Empty title={words.notReleasedTitle}>
          <Text>{words.notReleased}</Text>
        </Empty>
      )}
      {read.isError && !isEarly && <Problem error={read.error} retry={() => void read.refetch()} />}
      {read.data?.agenda && <Sheet agenda={read.data.agenda} round={read.data.round} />}
    </Page>
  )
}
