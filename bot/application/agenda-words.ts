import type { AgendaContent } from '#bot/domain/agenda.ts'

/** All free text of an agenda, as one text to look through. Addresses are none: their long numbers mean nothing. */
export const wordsOf = (content: AgendaContent): string =>
  [
    content.theme,
    content.why,
    content.opening?.title,
    content.opening?.by,
    ...content.points.flatMap((point) => [
      point.text,
      ...point.materials.map(({ title }) => title),
    ]),
    ...content.tasks.flatMap((task) => [task.title, task.text]),
  ].join('\n')
