import { useState } from 'react'
import type { SummaryDraft } from '#bot/api/summary.ts'
import type { MeetingId } from '#bot/domain/ids.ts'
import { SUMMARY_POINTS, type SummaryContent, type SummaryText } from '#bot/domain/summary.ts'
import { useAskBeforeLeaving } from '../../parts/use-draft.ts'

export type SummaryPoint = (typeof SUMMARY_POINTS)[number]
export const PARTS = ['what', 'why', 'willDo'] as const satisfies (keyof SummaryText)[]

type Writing = { readonly content: SummaryContent; readonly begunFrom: SummaryContent }

/** What the host has typed and not saved, kept while the tab is open so that another page can be looked at. */
const unsaved = new Map<MeetingId, Writing>()

export const pointIn = ({ points }: SummaryContent, point: SummaryPoint): SummaryText =>
  points.find((each) => each.point === point) ?? { what: '', why: '', willDo: '' }

export const withPoint = (
  content: SummaryContent,
  point: SummaryPoint,
  texts: Partial<SummaryText>,
): SummaryContent => ({
  ...content,
  points: [
    ...content.points.filter((each) => each.point !== point),
    { ...pointIn(content, point), ...texts, point },
  ],
})

/** The same to a reader: outer blanks and points without words do not count. */
export const isSame = (one: SummaryContent, other: SummaryContent): boolean =>
  wordsOf(one) === wordsOf(other)

const wordsOf = (content: SummaryContent): string =>
  JSON.stringify(
    [
      ...[content, ...SUMMARY_POINTS.map((point) => pointIn(content, point))].flatMap((texts) =>
        PARTS.map((part) => texts[part]),
      ),
      content.toChiefGroup,
    ].map((text) => text.trim()),
  )

/** The host's text beside the saved draft: what is typed stays until it is saved or undone. */
export const useWriting = (draft: SummaryDraft) => {
  const { meeting } = draft
  const [writing, setWriting] = useState<Writing | null>(unsaved.get(meeting) ?? null)
  const isChanged = writing !== null && !isSame(writing.content, draft.content)

  const keep = (next: Writing | null) => {
    if (next) unsaved.set(meeting, next)
    else unsaved.delete(meeting)
    setWriting(next)
  }

  useAskBeforeLeaving(isChanged)

  return {
    content: writing?.content ?? draft.content,
    isChanged,
    /** Somebody saved another draft while this was being written. */
    isOvertaken: isChanged && !isSame(writing.begunFrom, draft.content),
    change: (content: SummaryContent) =>
      keep({ content, begunFrom: writing?.begunFrom ?? draft.content }),
    undo: () => keep(null),
    /** What was typed while it was being saved is still unsaved. */
    saved: (sent: SummaryContent, kept: SummaryContent) => {
      const now = unsaved.get(meeting)
      keep(now && now.content !== sent ? { content: now.content, begunFrom: kept } : null)
    },
  }
}
