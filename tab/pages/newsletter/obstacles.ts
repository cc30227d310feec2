import type { Mark } from '#bot/domain/confidential/mark.ts'
import { gapsIn, type NewsletterContent } from '#bot/domain/newsletter.ts'
import type { Words } from '../../words.ts'
import type { Opened } from './writing.ts'

type Written = {
  readonly content: NewsletterContent
  readonly isChanged: boolean
  readonly marks: readonly Mark[]
}

/** What stands between the letter and its readers, a sentence each, with what to do about it. */
export const obstacles = (
  { version, isHeld, isOwn, maySend }: Opened,
  { content, isChanged, marks }: Written,
  words: Words['newsletterDesk'],
): readonly string[] => [
  ...gapsIn(content).map((gap) => words.gaps[gap]),
  ...(marks.some(({ rule }) => rule === 'refuse') ? [words.marked] : []),
  ...(isChanged || version === 0 ? [words.saveFirst] : []),
  ...(isHeld ? [] : [words.notOver]),
  ...(maySend ? (isOwn && !isChanged ? [words.own] : []) : [words.chiefSends]),
]
