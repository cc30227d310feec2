import { Dialog, DialogBody, DialogContent, DialogSurface } from '@fluentui/react-components'
import { useState } from 'react'
import { DialogHeading } from '../cards/DialogHeading.tsx'
import type { FrameOpener } from '../cards/dialog-context.ts'
import { dialogHeight, dialogWidth } from '../cards/dialog-size.ts'
import { useRoute } from '../lib/route.ts'
import { ClosableTitle } from '../parts/ClosableTitle.tsx'
import type { DialogRequest } from './protocol.ts'
import { TabFrame } from './TabFrame.tsx'

/** teams-js' own word for a pop-up that the person closed. */
export const CANCELLED = 'User cancelled/closed the task module.'

/** A page of our app in a pop-up, opened by a tab or by the bot. */
export function FrameDialog(props: {
  request: DialogRequest
  opener: FrameOpener | undefined
  onClose: (answer: readonly [unknown, unknown]) => void
}) {
  const { request, opener, onClose } = props
  const { as } = useRoute()
  const [size, setSize] = useState<Pick<DialogRequest, 'height' | 'width'>>(request)
  const cancel = () => onClose([CANCELLED, undefined])
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && cancel()}>
      <DialogSurface style={{ maxWidth: dialogWidth(size.width) }}>
        <DialogBody>
          <ClosableTitle onClose={cancel}>
            <DialogHeading title={request.title} />
          </ClosableTitle>
          <DialogContent style={{ height: dialogHeight(size.height), padding: 0, display: 'flex' }}>
            <TabFrame
              as={as ?? ''}
              kind="task"
              name={request.title ?? ''}
              url={request.url ?? ''}
              place={{ entityId: '', sub: null }}
              opener={opener}
              onComplete={(result) => onClose([undefined, result])}
              onResize={setSize}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
