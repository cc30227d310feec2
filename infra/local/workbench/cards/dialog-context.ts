import { createContext, useContext } from 'react'
import type { DialogInfo } from '../api/shapes.ts'
import type { DialogRequest } from '../host/protocol.ts'

/** A pop-up that the bot asked for, and where it belongs. */
export type CardDialogRequest = {
  readonly as: string
  readonly conversation: string
  readonly postId?: string | undefined
  readonly info: DialogInfo
}

export type DialogDoor = {
  openCard(request: CardDialogRequest): void
  /** A page of our own app as a pop-up; answers `[error, result]` when it closes. */
  openFrame(request: DialogRequest, opener?: FrameOpener): Promise<readonly [unknown, unknown]>
}

/** Who hears what the pop-up says to its parent, and how to say something back. */
export type FrameOpener = {
  readonly fromChild: (message: unknown) => void
  readonly onChild: (toChild: (message: unknown) => void) => void
}

export const DialogContext = createContext<DialogDoor>({
  openCard: () => undefined,
  openFrame: async () => ['No dialogs here', undefined],
})

export function useDialogs(): DialogDoor {
  return useContext(DialogContext)
}
