import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '../../client.ts'
import { openDraft, type Saved } from './draft.ts'
import type { Opened } from './editing.ts'

const savedIn = ({ content, version, savedAt, savedBy }: Opened): Saved => ({
  content,
  version,
  savedAt,
  savedBy,
})

/** The draft of one round for as long as it is on the screen; what is not saved is saved on leaving. */
export const useDraft = (opened: Opened) => {
  const round = opened.round.id
  const [draft] = useState(() =>
    openDraft(savedIn(opened), {
      save: (version, content) => call('saveAgenda', { round, version, content }),
      load: async () => savedIn(await call('getAgenda', { round })),
    }),
  )
  useEffect(() => draft.offer(savedIn(opened)), [draft, opened])
  useEffect(() => {
    const leave = () => void draft.flush()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [draft])
  return { draft, state: useSyncExternalStore(draft.subscribe, draft.read) }
}
