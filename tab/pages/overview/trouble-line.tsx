import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Confirm } from '../../parts/confirm.tsx'
import { useText } from '../../session.ts'
import { ChooseTeam } from './choose-team.tsx'
import type { Trouble } from './overview.ts'
import type { TroubleActions } from './trouble-actions.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: tokens.spacingVerticalS,
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginInlineStart: 'auto',
    '@media (max-width: 480px)': { flexBasis: '100%' },
  },
  // On a phone every edge is even, and a thumb hits: the others share a line, what most will choose has its own.
  other: { '@media (max-width: 480px)': { flexGrow: 1, minHeight: '40px' } },
  choice: { '@media (max-width: 480px)': { flexBasis: '100%', minHeight: '40px' } },
})

type Props = {
  trouble: Trouble
  /** There is a button for all of them above. */
  isOneOfMany: boolean
  actions: TroubleActions
  tell: (words: string) => void
}

/** Whether somebody can look whether the post is there. */
const canBeSeen = ({ kind, state, isPersonal }: Trouble) =>
  kind === 'post' && state === 'doubtful' && !isPersonal

/** One room, meeting or person with the same trouble as its neighbours, and its buttons. */
export const TroubleLine = ({ trouble, isOneOfMany, actions, tell }: Props) => {
  const styles = useStyles()
  const { overview: words, overviewPage: page } = useText()
  const [isLeaving, setLeaving] = useState(false)
  const [isRemaking, setRemaking] = useState(false)
  const { kind, state, about } = trouble
  const again = kind === 'post' && state === 'doubtful' ? words.sendAgain : words.retry
  const settle = canBeSeen(trouble) ? words.itIsThere : page.leaveIt
  const named = (label: string) => (about ? { 'aria-label': page.retryOf(label, about) } : {})
  return (
    <li className={styles.line}>
      {about && <Text weight="semibold">{about}</Text>}
      <div className={styles.buttons}>
        {trouble.maySettle && (
          <Button
            className={styles.other}
            {...named(settle)}
            disabledFocusable={actions.isBusy}
            onClick={() => (canBeSeen(trouble) ? actions.settle(trouble) : setLeaving(true))}
          >
            {settle}
          </Button>
        )}
        {trouble.mayLetMailbox && (
          <Button
            className={styles.other}
            {...named(page.letMailbox)}
            disabledFocusable={actions.isBusy}
            onClick={() => actions.letMailbox([trouble])}
          >
            {page.letMailbox}
          </Button>
        )}
        {trouble.mayChooseTeam && <ChooseTeam tell={tell} />}
        {trouble.mayRemake && (
          <Button
            className={styles.other}
            {...named(page.remake)}
            disabledFocusable={actions.isBusy}
            onClick={() => setRemaking(true)}
          >
            {page.remake}
          </Button>
        )}
        <Button
          appearance={isOneOfMany ? 'secondary' : 'primary'}
          className={styles.choice}
          {...named(again)}
          disabledFocusable={actions.isBusy}
          onClick={() => actions.retry([trouble])}
        >
          {again}
        </Button>
      </div>
      {isRemaking && (
        <Confirm
          title={page.remakeTitle}
          action={page.remake}
          cancel={page.cancel}
          isBusy={actions.isBusy}
          error={null}
          onCancel={() => setRemaking(false)}
          onConfirm={() => {
            setRemaking(false)
            actions.remake(trouble)
          }}
        >
          {page.remakeText}
        </Confirm>
      )}
      {isLeaving && (
        <Confirm
          title={page.leaveItTitle}
          action={page.leaveIt}
          cancel={page.cancel}
          isBusy={actions.isBusy}
          error={null}
          onCancel={() => setLeaving(false)}
          onConfirm={() => {
            setLeaving(false)
            actions.settle(trouble)
          }}
        >
          {page.leaveItText}
        </Confirm>
      )}
    </li>
  )
}
