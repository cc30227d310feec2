import type { Day, Instant } from './calendar.ts'
import type { ToldTheme } from './chief-table.ts'
import type { PersonId, RoundId } from './ids.ts'
import type { Language } from './language.ts'
import { accept, type Result, refuse } from './result.ts'

/** A heading of the synthesis with its points, one a line. */
export type NewsletterSection = { readonly heading: string; readonly points: string }

/** What the chief group tells the whole organisation after a round (requirements.md A70, A71). */
export type NewsletterContent = {
  readonly title: string
  /** Why there are groups, and how they work. */
  readonly why: string
  readonly theme: string
  readonly themeWhy: string
  /** What leads to the points. */
  readonly intro: string
  readonly sections: readonly NewsletterSection[]
  /** Dates and themes to come. */
  readonly toCome: string
  /** What each leader may ask their own staff. */
  readonly questions: readonly string[]
}

/** Points under a heading of the chief group's, and what the groups have heard from it about them. */
export type LetterTheme = {
  readonly title: string
  readonly points: readonly string[]
  /** null: the groups have heard nothing yet, and nobody hears it before them. */
  readonly told: Pick<ToldTheme, 'status' | 'answer'> | null
}

/** What a first draft is made from. */
export type LetterFacts = {
  readonly roundLabel: string
  readonly groups: number
  readonly theme: string
  readonly themeWhy: string
  /** What the chief group has gathered what the groups passed on under; none: it has not. */
  readonly themes: readonly LetterTheme[]
  /** What the groups have passed on and lies under no theme, a point each. */
  readonly points: readonly string[]
  readonly next: readonly {
    readonly label: string
    readonly from: Day
    readonly to: Day
    /** null: not told yet. */
    readonly theme: string | null
  }[]
}

/** What stands around the chief group's own words, in the letter's language. */
export type LetterFrame = {
  readonly language: Language
  readonly to: string
  readonly whyHeading: string
  /** Before and after the theme. */
  readonly themeHeading: readonly [string, string]
  readonly toComeHeading: string
  readonly yourLeader: string
  readonly greeting: string
  readonly signed: string
}

export type NewsletterVersion = {
  readonly round: RoundId
  /** 1, then one more for each time it was saved. */
  readonly version: number
  readonly content: NewsletterContent
  readonly savedAt: Instant
  /** null: the coordinator, who need not be a leader. */
  readonly savedBy: PersonId | null
  /** When it went out, and the chief who let it; null by: who has been erased since. */
  readonly sent: { readonly at: Instant; readonly by: PersonId | null } | null
}

/** The longest of each text, in characters. */
export const LONGEST = {
  title: 120,
  why: 2000,
  theme: 120,
  themeWhy: 2000,
  intro: 1000,
  heading: 120,
  points: 2000,
  toCome: 1000,
  question: 200,
  notes: 2000,
} as const
export const MOST_SECTIONS = 12
/** Two, so that a talk of ten minutes has room for both (the words: "two questions"). */
export const QUESTIONS = 2

/** The lines of a section's points, without blank ones and the marks people put before them. */
export const pointsOf = ({ points }: NewsletterSection): readonly string[] =>
  points
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–—•*·]\s+)?/, '').trim())
    .filter((line) => line !== '')

/** Lines under one heading, as many headings as their length takes; what is more than fits is left out. */
export const sectionsOf = (
  lines: readonly string[],
  heading: (number: number) => string,
): readonly NewsletterSection[] => {
  const pages: string[] = []
  for (const line of lines) {
    const last = pages.at(-1)
    const longer = last === undefined ? line : `${last}\n${line}`
    if (last !== undefined && longer.length <= LONGEST.points) pages[pages.length - 1] = longer
    else pages.push(line.slice(0, LONGEST.points))
  }
  return pages
    .slice(0, MOST_SECTIONS)
    .map((points, index) => ({ heading: heading(index + 1), points }))
}

/** How a draft heads and closes what the groups have passed on. */
export type SectionWords = {
  /** Over points that nobody has gathered. */
  readonly heading: (number: number) => string
  /** Over what is left when the rest is gathered. */
  readonly rest: (number: number) => string
  readonly answer: (told: NonNullable<LetterTheme['told']>) => string
}

/**
 * What the groups have passed on, under the chief group's own headings with its answer below, those with the most
 * points first; what it has not gathered comes last, and stands alone where it has gathered nothing.
 */
export const draftSections = (
  { themes, points }: Pick<LetterFacts, 'themes' | 'points'>,
  words: SectionWords,
): readonly NewsletterSection[] => {
  const gathered = themes
    .filter((theme) => theme.points.length > 0)
    .toSorted((one, other) => other.points.length - one.points.length)
  return [
    ...gathered.flatMap(({ title, points: own, told }) =>
      sectionsOf(
        [...own, ...(told ? [words.answer(told).replace(/\s*\n\s*/g, ' ')] : [])],
        (number) => (number === 1 ? title : `${title.slice(0, LONGEST.heading - 5)} (${number})`),
      ),
    ),
    ...sectionsOf(points, gathered.length > 0 ? words.rest : words.heading),
  ].slice(0, MOST_SECTIONS)
}

/** What must stand in a letter before it can be sent. */
export type NewsletterGap = 'title' | 'why' | 'theme' | 'themeWhy' | 'points' | 'heading'

/** What is missing, in the order of the letter. */
export const gapsIn = (content: NewsletterContent): readonly NewsletterGap[] => {
  const blank = (text: string) => text.trim() === ''
  const written = content.sections.filter((section) => pointsOf(section).length > 0)
  return [
    ...(['title', 'why', 'theme', 'themeWhy'] as const).filter((field) => blank(content[field])),
    ...(written.length === 0 ? (['points'] as const) : []),
    ...(written.some(({ heading }) => blank(heading)) ? (['heading'] as const) : []),
  ]
}

/** The same letter as its readers get it: without sections and questions that nobody filled in. */
export const asRead = (content: NewsletterContent): NewsletterContent => ({
  ...content,
  sections: content.sections.filter((section) => pointsOf(section).length > 0),
  questions: content.questions.map((each) => each.trim()).filter((each) => each !== ''),
})

const A_GROUP_BY_NUMBER =
  /(?<!\p{L})(?:ledelses)?grup(?:pe)?\s*(?:nr\.?\s*)?\d+|(?<!\p{L})group\s*\d+/giu
const WORD = /[\p{L}\p{N}]/u

/** The groups that a letter names, as they stand there: nothing in it may be traced to one (requirements.md A70). */
export const groupsNamedIn = (
  content: NewsletterContent,
  names: readonly string[],
): readonly string[] => {
  const found = new Set<string>()
  for (const text of textsIn(content)) {
    for (const [words] of text.matchAll(A_GROUP_BY_NUMBER)) found.add(words)
    const lower = text.toLocaleLowerCase('da')
    for (const name of names) {
      const wanted = name.trim().toLocaleLowerCase('da')
      if (wanted === '') continue
      for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
        const [before, after] = [lower[at - 1] ?? ' ', lower[at + wanted.length] ?? ' ']
        if (!WORD.test(before) && !WORD.test(after)) found.add(text.slice(at, at + wanted.length))
      }
    }
  }
  return [...found]
}

const textsIn = (content: NewsletterContent): readonly string[] => [
  content.title,
  content.why,
  content.theme,
  content.themeWhy,
  content.intro,
  ...content.sections.flatMap(({ heading, points }) => [heading, points]),
  content.toCome,
  ...content.questions,
]

export type SendRefusal =
  | 'newsletter-sent'
  | 'newsletter-own'
  | 'newsletter-incomplete'
  | 'newsletter-names-group'

/**
 * Lets a version out: whole, of no group by name, and read by another chief than the one who wrote it last, since it
 * cannot be called back.
 */
export const send = (
  version: NewsletterVersion,
  by: PersonId,
  groupNames: readonly string[],
  at: Instant,
): Result<NewsletterVersion, SendRefusal> => {
  if (version.sent) return refuse('newsletter-sent')
  if (version.savedBy === by) return refuse('newsletter-own')
  const gaps = gapsIn(version.content)
  if (gaps.length > 0) return refuse('newsletter-incomplete', { gaps })
  const found = groupsNamedIn(version.content, groupNames)
  if (found.length > 0) return refuse('newsletter-names-group', { found })
  return accept({ ...version, content: asRead(version.content), sent: { at, by } })
}
