import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { Lines } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { useRoomKind } from './use-room-kind.ts'

const RoomKindChoice = lazy(async () => ({
  default: (await import('./room-kind-choice.tsx')).RoomKindChoice,
}))

const useStyles = makeStyles({
  section: { marginBlock: tokens.spacingVerticalXL },
  opener: { cursor: 'pointer' },
  head: { margin: 0 },
})

/** What the groups' rooms are in Teams; opened, the kinds to choose from. */
export const RoomKindSection = () => {
  const styles = useStyles()
  const words = useText().roomKind
  const [isOpened, setOpened] = useState(false)
  const found = useRoomKind()
  if (found.isError) return <Problem error={found.error} retry={() => void found.refetch()} />
  if (!found.data) return null
  return (
    <details className={styles.section} onToggle={() => setOpened(true)}>
      <summary className={styles.opener}>
        <Text as="h2" size={500} weight="semibold" id="room-kind" className={styles.head}>
          {words.now(found.data.kind)}
        </Text>
      </summary>
      {isOpened && (
        <Suspense fallback={<Lines />}>
          <RoomKindChoice {...found.data} />
        </Suspense>
      )}
    </details>
  )
}
