import { useEffect, useState } from 'react'
import { control } from '../api/control.ts'
import type { Answer, Post } from '../api/shapes.ts'
import { useDialogs } from '../cards/dialog-context.ts'
import type { CardAction } from '../cards/renderer.ts'
import { useOpenLink } from '../host/use-open-link.ts'
import { useText } from '../text/use-text.ts'
import type { Place } from './place.ts'
import { teamsAction } from './teams-action.ts'

export type Note = { readonly intent: 'error' | 'success'; readonly text: string }

/** A post's card as this person sees it now, and what happens when it is used. */
export function useCard(post: Post, place: Place) {
  const { t } = useText()
  const dialogs = useDialogs()
  const openLink = useOpenLink()
  const [own, setOwn] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const [note, setNote] = useState<Note | null>(null)
  const as = place.me.userPrincipalName
  const { conversation } = place

  // What the tenant says later, an update of the post for instance, comes before what was answered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new card from the tenant ends the answer
  useEffect(() => setOwn(null), [post.card])

  const take = (answers: readonly Answer[]) => {
    for (const answer of answers) {
      if (answer.kind === 'card' && (!answer.postId || answer.postId === post.id))
        setOwn(answer.card)
      if (answer.kind === 'error') setNote({ intent: 'error', text: answer.text ?? t.card.failed })
      // A message with another id is a post of its own, which the stream brings.
      const isPost = answer.postId !== undefined && answer.postId !== post.id
      if (answer.kind === 'message' && !isPost && answer.text)
        setNote({ intent: 'success', text: answer.text })
      if (answer.kind === 'dialog')
        dialogs.openCard({ as, conversation, postId: post.id, info: { ...answer } })
    }
  }

  const run = async (action: CardAction): Promise<void> => {
    const meant = teamsAction(action)
    if (meant.do === 'open') {
      openLink(meant.url)
      return
    }
    setBusy(true)
    setNote(null)
    if (meant.do === 'press')
      take((await control.press({ as, postId: post.id, ...meant.pressed })).answers)
    if (meant.do === 'say')
      take((await control.say({ as, [place.kind]: conversation, text: meant.text })).answers)
    if (meant.do === 'fetch') {
      const answer = await control.dialog({ as, conversation, postId: post.id, data: meant.data })
      if ('dialog' in answer)
        dialogs.openCard({ as, conversation, postId: post.id, info: answer.dialog })
      if ('message' in answer) setNote({ intent: 'success', text: answer.message })
      if ('error' in answer) setNote({ intent: 'error', text: answer.error })
    }
  }

  const onAction = (action: CardAction): void => {
    void run(action)
      .catch((error: Error) => setNote({ intent: 'error', text: error.message || t.card.failed }))
      .finally(() => setBusy(false))
  }
  return { card: own ?? post.card, busy, note, onAction }
}
