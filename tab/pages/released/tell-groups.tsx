import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import { useText } from '../../session.ts'
import { Confirm } from './later.ts'
import { type Round, useTellGroups } from './table.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalM,
  },
})

/** Sends the groups what has been answered since they were told last, after a question. */
export const TellGroups = ({ round }: { round: Round }) => {
  const styles = useStyles()
  const { released: words } = useText()
  const [isAsking, setAsking] = useState(false)
  const tell = useTellGroups()
  // It stays when all are told: the focus comes back to it, without which Fluent leaves the page hidden.
  const isShown = round.untold > 0 || isAsking || tell.isSuccess
  return (
    <div className={`${styles.row} no-print`}>
      {round.untold > 0 && <Text>{words.untold(round.untold)}</Text>}
      {isShown && (
        <Button
          appearance="primary"
          disabledFocusable={round.untold === 0}
          onClick={() => setAsking(true)}
        >
          {words.tell}
        </Button>
      )}
      <Text role="status">{tell.data && words.told(tell.data.themes, tell.data.groups)}</Text>
      <Suspense fallback={null}>
        {isAsking && (
          <Confirm
            title={words.tellTitle}
            action={words.tell}
            cancel={words.cancel}
            isBusy={tell.isPending}
            error={tell.error}
            onConfirm={() => tell.mutate(round.round, { onSuccess: () => setAsking(false) })}
            onCancel={() => setAsking(false)}
          >
            <p>{words.tellLead}</p>
          </Confirm>
        )}
      </Suspense>
    </div>
  )
}
