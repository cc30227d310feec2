import { Button, Text } from '@fluentui/react-components'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { Empty } from '../../parts/empty.tsx'
import { goTo } from '../../route.ts'
import { useText } from '../../session.ts'

type BeginProps = {
  seen: OutputOf<Endpoints['getComposition']>
  isBusy: boolean
  compose: () => void
}

/** Before the first groups: what there is to put together, and the button that does it. */
export const Begin = ({ seen, isBusy, compose }: BeginProps) => {
  const words = useText().composition
  if (seen.leaders === 0)
    return (
      <Empty title={words.noLeadersTitle}>
        <Text>{words.noLeaders}</Text>
        <Button appearance="primary" onClick={() => goTo('people')}>
          {words.goToPeople}
        </Button>
      </Empty>
    )
  const { leaders, hosts, groupsNeeded } = seen
  return (
    <Empty title={words.emptyTitle}>
      <Text>
        {groupsNeeded === null
          ? words.notReady(leaders, hosts)
          : words.ready(leaders, hosts, groupsNeeded)}
      </Text>
      <Button appearance="primary" disabled={isBusy} onClick={compose}>
        {words.compose}
      </Button>
    </Empty>
  )
}
