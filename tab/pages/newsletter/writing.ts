import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { Texts } from '#bot/domain/confidential/mark.ts'
import type { NewsletterContent } from '#bot/domain/newsletter.ts'

export type Opened = OutputOf<Endpoints['getNewsletter']>

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
