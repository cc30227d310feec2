import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Draft, Saved } from './draft.ts'

/** Somebody else saved in between: which version shall it be? */
export const Conflict = ({ draft, theirs }: { draft: Draft; theirs: Saved }) => {
  const words = useText().agenda.form
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.conflictTitle(theirs.savedBy ?? '')}</MessageBarTitle>{' '}
        {words.conflict}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => draft.settle('theirs')}>
          {words.takeTheirs}
        </Button>
        <Button onClick={() => draft.settle('mine')}>{words.keepMine}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
