import { asCsv } from '#infra/local/municipality/list.ts'
import { generate } from '#infra/local/municipality/municipality.ts'
import type { StatePost, TenantState } from '#tests/support/tenant-client.ts'

/** What the HR office's list says, which the tenant's directory was filled from. */
export const listed = generate()

export const chiefsAndDirectors: ReadonlySet<string> = new Set(
  listed.filter(({ level }) => level === 'chief' || level === 'director').map(({ email }) => email),
)

/** The first so many of the list as an export of their own; everybody's manager is among them. */
export const shortList = (leaders: number) => ({
  fileName: 'ledere.csv',
  content: asCsv(listed.slice(0, leaders)).toString('base64'),
})

/** Each user's manager in the directory, by principal name. */
export const managers = ({ users }: TenantState): ReadonlyMap<string, string | null> => {
  const names = new Map(users.map((user) => [user.id, user.userPrincipalName]))
  return new Map(
    users.map((user) => [user.userPrincipalName, names.get(user.managerId ?? '') ?? null]),
  )
}

/** Every text on a card, in reading order. */
export const wordsOf = (card: unknown): string => {
  if (Array.isArray(card)) return card.map(wordsOf).filter(Boolean).join('\n')
  if (typeof card !== 'object' || card === null) return ''
  return Object.entries(card)
    .map(([name, part]) => {
      if (typeof part !== 'string') return wordsOf(part)
      return ['text', 'title', 'value', 'fallbackText'].includes(name) ? part : ''
    })
    .filter(Boolean)
    .join('\n')
}

/** The posts of the bot whose card says so, in the order in which they came. */
export const cardsSaying = (posts: readonly StatePost[], words: string): readonly StatePost[] =>
  posts.filter((post) => post.from.kind === 'bot' && wordsOf(post.card).includes(words))

/** How often Microsoft was asked so, whatever it answered. */
export const asked = (state: TenantState, method: string, template: string): number =>
  state.requests
    .filter((each) => each.method === method && each.template === template)
    .reduce((sum, each) => sum + each.count, 0)
