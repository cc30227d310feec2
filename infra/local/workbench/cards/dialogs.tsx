import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { CANCELLED, FrameDialog } from '../host/FrameDialog.tsx'
import type { DialogRequest } from '../host/protocol.ts'
import { useRoute } from '../lib/route.ts'
import { CardDialog } from './CardDialog.tsx'
import {
  type CardDialogRequest,
  DialogContext,
  type DialogDoor,
  type FrameOpener,
} from './dialog-context.ts'

type OpenFrame = {
  readonly request: DialogRequest
  readonly opener: FrameOpener | undefined
  readonly close: (answer: readonly [unknown, unknown]) => void
}

/** Shows one pop-up at a time over the page, as Teams does. */
export function Dialogs(props: { children: ReactNode }) {
  const [card, setCard] = useState<CardDialogRequest | null>(null)
  const [frame, setFrame] = useState<OpenFrame | null>(null)
  const { as, view, id } = useRoute()
  // What one person has open is not the next one's, and it belongs where it was opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: going elsewhere closes what is open
  useEffect(() => {
    setCard(null)
    frame?.close([CANCELLED, undefined])
  }, [as, view, id])
  const door = useMemo<DialogDoor>(() => {
    const openFrame: DialogDoor['openFrame'] = (request, opener) =>
      new Promise((answer) =>
        setFrame({
          request,
          opener,
          close: (result) => {
            setFrame(null)
            answer(result)
          },
        }),
      )
    return {
      openFrame,
      openCard: (request) => {
        const { url } = request.info
        if (url) void openFrame({ ...request.info, url })
        else setCard(request)
      },
    }
  }, [])
  return (
    <DialogContext.Provider value={door}>
      {props.children}
      {card && <CardDialog request={card} onClose={() => setCard(null)} />}
      {frame && <FrameDialog request={frame.request} opener={frame.opener} onClose={frame.close} />}
    </DialogContext.Provider>
  )
}
