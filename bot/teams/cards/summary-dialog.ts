import type { SummaryDraft } from '#bot/api/summary.ts'
import { textsOf } from '#bot/domain/confidential/texts.ts'
import { LONGEST_TEXT, SUMMARY_POINTS } from '#bot/domain/summary.ts'
import type { Text } from '#bot/text/text.ts'
import { dialog } from '../dialog.ts'
import { aside, card, heading, paragraph, submitDialog } from './card.ts'
import type { Action, Container, Element, TextInput } from './elements.ts'
import { plain } from './escape.ts'
import { markedNote } from './marked.ts'

/** A point's text is a detail: so much leaves the whole form room in a post (platform/teams.md section 5). */
const LONGEST_POINT = 500

/** What was written in the tab may be longer than the form can hold; to send it back cut would lose words. */
const isTooLong = ({ content }: SummaryDraft): boolean =>
  content.points.some((point) => PARTS.some((part) => point[part].length > LONGEST_POINT))

type Typed = Readonly<Record<string, string>>
const PARTS = ['what', 'why', 'willDo'] as const

const field = (
  id: string,
  label: string,
  value: string,
  words: Text['summary'],
  longest = LONGEST_TEXT,
): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  value,
  isMultiline: true,
  maxLength: longest,
  errorMessage: words.tooLong(longest),
})

/** One agenda point's three questions; what was typed before a refusal comes before what is kept. */
const pointFields = (draft: SummaryDraft, typed: Typed, text: Text): Element[] =>
  SUMMARY_POINTS.flatMap((point, index) => {
    const kept = draft.content.points.find((each) => each.point === point)
    return [
      heading(text.agenda.points[point].name),
      ...PARTS.map((part) => {
        const id = `content.points.${index}.${part}`
        const value = typed[id] ?? kept?.[part] ?? ''
        return field(id, text.summary[part], value, text.summary, LONGEST_POINT)
      }),
    ]
  })

/** Hidden until asked for: on a phone twelve fields would hide the four that matter. */
const pointByPoint = (draft: SummaryDraft, typed: Typed, text: Text): Element[] => {
  const isUsed =
    draft.content.points.length > 0 ||
    Object.entries(typed).some(([id, value]) => id.startsWith('content.points.') && value !== '')
  const fields: Container = {
    type: 'Container',
    id: 'points',
    isVisible: isUsed,
    items: pointFields(draft, typed, text),
  }
  const toggle: Action = {
    type: 'Action.ToggleVisibility',
    title: text.summary.points,
    targetElements: ['points'],
  }
  return [{ type: 'ActionSet', actions: [toggle] }, aside(text.summary.pointsHint), fields]
}

/** `/summary`: what, why, what will we do, point by point if wanted, and what goes to the chief group. */
export const summaryDialog = dialog<'openSummary', 'saveSummary'>({
  ask: 'openSummary',
  save: 'saveSummary',
  title: (text) => text.summary.title,
  form: (draft, again, text) => {
    const words = text.summary
    if (isTooLong(draft))
      return card({
        notification: words.title,
        body: [paragraph(plain(draft.roundLabel)), paragraph(words.tooLongForForm)],
      })
    const typed = again?.typed ?? {}
    const kept = draft.content
    // Typed fields are named as the fields of the input, but for the points that are left empty.
    const marks = again ? again.marks : draft.marks
    const texts = again ? typed : textsOf('shareSummary', draft)
    const fixed = {
      meeting: draft.meeting,
      ...Object.fromEntries(
        SUMMARY_POINTS.map((point, index) => [`content.points.${index}.point`, point]),
      ),
    }
    const chief = 'content.toChiefGroup'
    return card({
      notification: words.title,
      body: [
        again
          ? {
              type: 'Container',
              style: 'attention',
              items: [paragraph(plain(again.problem))],
            }
          : null,
        marks.length > 0 ? markedNote(texts, marks, text) : null,
        paragraph(plain(draft.roundLabel)),
        aside(words.general),
        ...PARTS.map((part) => {
          const id = `content.${part}`
          return field(id, words[part], typed[id] ?? kept[part], words)
        }),
        field(chief, words.toChiefGroup, typed[chief] ?? kept.toChiefGroup, words),
        aside(words.toChiefGroupHint),
        ...pointByPoint(draft, typed, text),
      ],
      actions: [submitDialog(words.save, 'summary', { meeting: draft.meeting }, fixed)],
    })
  },
  saved: (draft, _asked, text) => ({
    sentence: text.summary.saved,
    card: { card: 'summary-draft', ...draft },
  }),
})
