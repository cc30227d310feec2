import { useState } from 'react'
import { control } from '../api/control.ts'
import { useDialogs } from '../cards/dialog-context.ts'
import { useNotify } from '../parts/notices.tsx'
import type { Place } from '../teams/place.ts'
import { useText } from '../text/use-text.ts'

export type Written = { readonly text: string; readonly slash: boolean; readonly mention: boolean }

/** Sends what was written; false when it did not get there, and the person has been told. */
export function useSend(place: Place, replyTo: string | undefined) {
  const { t } = useText()
  const notify = useNotify()
  const dialogs = useDialogs()
  const [sending, setSending] = useState(false)
  const as = place.me.userPrincipalName
  const { conversation } = place

  const send = async (written: Written): Promise<boolean> => {
    setSending(true)
    try {
      const { answers } = await control.say({
        as,
        [place.kind === 'chat' ? 'chat' : 'channel']: conversation,
        ...(replyTo && { replyTo }),
        ...written,
      })
      for (const answer of answers) {
        if (answer.kind === 'error') notify('error', t.compose.failed, answer.text)
        if (answer.kind === 'dialog')
          dialogs.openCard({ as, conversation, postId: answer.postId, info: { ...answer } })
      }
      return true
    } catch (error) {
      notify('error', t.compose.failed, error instanceof Error ? error.message : undefined)
      return false
    } finally {
      setSending(false)
    }
  }
  return { send, sending }
}
