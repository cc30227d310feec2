import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { control } from '../api/control.ts'
import type { DialogAnswer } from '../api/shapes.ts'
import { useOpenLink } from '../host/use-open-link.ts'
import { ClosableTitle } from '../parts/ClosableTitle.tsx'
import { useNotify } from '../parts/notices.tsx'
import { CardView } from './CardView.tsx'
import { DialogHeading } from './DialogHeading.tsx'
import type { CardDialogRequest } from './dialog-context.ts'
import { dialogWidth } from './dialog-size.ts'
import type { CardAction } from './renderer.ts'

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    paddingTop: tokens.spacingVerticalM,
  },
})

/** A form of the bot's in a pop-up: sent, it shows the next card, a message, or closes. */
export function CardDialog(props: { request: CardDialogRequest; onClose: () => void }) {
  const { request, onClose } = props
  const styles = useStyles()
  const notify = useNotify()
  const openLink = useOpenLink()
  const [info, setInfo] = useState(request.info)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const take = (answer: DialogAnswer) => {
    if ('dialog' in answer) setInfo(answer.dialog)
    else if ('error' in answer) setError(answer.error)
    else {
      if ('message' in answer) notify('success', answer.message)
      onClose()
    }
  }
  const onAction = async (action: CardAction) => {
    if (action.kind === 'open') {
      openLink(action.url)
      return
    }
    setBusy(true)
    setError(null)
    const { as, conversation, postId } = request
    const asked = {
      as,
      conversation,
      data: action.data,
      submit: true,
      ...(postId ? { postId } : {}),
    }
    await control.dialog(asked).then(take, (fault: Error) => setError(fault.message))
    setBusy(false)
  }

  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface style={{ maxWidth: dialogWidth(info.width) }}>
        <DialogBody>
          <ClosableTitle onClose={onClose}>
            <DialogHeading title={info.title} />
          </ClosableTitle>
          <DialogContent className={styles.content}>
            {error && (
              <MessageBar intent="error" politeness="assertive">
                <MessageBarBody>{error}</MessageBarBody>
              </MessageBar>
            )}
            <CardView
              place="dialog"
              card={info.card}
              busy={busy}
              onAction={(action) => void onAction(action)}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
