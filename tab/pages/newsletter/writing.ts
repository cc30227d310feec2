import { useEffect, useState } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { Texts } from '#bot/domain/confidential/mark.ts'
import type { NewsletterContent } from '#bot/domain/newsletter.ts'

export type Opened = OutputOf<Endpoints['getNewsletter']>

/** What the writer has typed beside what is saved, and from which version they began. */
export const useWriting = (saved: NewsletterContent, version: number) => {
  const [typed, setTyped] = useState<{ content: NewsletterContent; from: number } | null>(null)
  const content = typed?.content ?? saved
  const isChanged = JSON.stringify(content) !== JSON.stringify(saved)
  // Somebody may have saved meanwhile: what is typed on an older version must not go over theirs.
  const from = isChanged && typed ? typed.from : version
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
  return {
    content,
    isChanged,
    from,
    change: (given: Partial<NewsletterContent>) =>
      setTyped({ content: { ...content, ...given }, from }),
    /** What was typed while it was being saved goes on from there. */
    saved: (now: number) => setTyped((last) => last && { ...last, from: now }),
    undo: () => setTyped(null),
  }
}

/** The letter's texts by the paths that the product knows them by. */
export const textsOf = (content: NewsletterContent): Texts => {
  const { title, why, theme, themeWhy, intro, toCome } = content
  const named = { title, why, theme, themeWhy, intro, toCome }
  return Object.fromEntries([
    ...Object.entries(named).map(([field, text]) => [`content.${field}`, text]),
    ...content.sections.flatMap(({ heading, points }, index) => [
      [`content.sections.${index}.heading`, heading],
      [`content.sections.${index}.points`, points],
    ]),
    ...content.questions.map((text, index) => [`content.questions.${index}`, text]),
  ])
}
