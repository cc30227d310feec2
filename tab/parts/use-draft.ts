import { useEffect, useState } from 'react'

/** The browser asks before the page is left while something on it is not saved. */
export const useAskBeforeLeaving = (isUnsaved: boolean): void =>
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])

/** What is typed beside what is saved, and from which version it was begun. */
export const useDraft = <Content extends object>(saved: Content, version: number) => {
  const [typed, setTyped] = useState<{ content: Content; from: number } | null>(null)
  const content = typed?.content ?? saved
  const isChanged = JSON.stringify(content) !== JSON.stringify(saved)
  // Somebody may have saved meanwhile: what is typed on an older version must not go over theirs.
  const from = isChanged && typed ? typed.from : version
  useAskBeforeLeaving(isChanged)
  return {
    content,
    isChanged,
    from,
    change: (given: Partial<Content>) => setTyped({ content: { ...content, ...given }, from }),
    /** What was sent is shown as it was saved, which may be put in order; what was typed meanwhile goes on from there. */
    saved: (sent: Content, now: number) =>
      setTyped((last) => (last && last.content !== sent ? { ...last, from: now } : null)),
    /** What is saved is what is shown. */
    undo: () => setTyped(null),
  }
}
