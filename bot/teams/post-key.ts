import type { CardOf } from '#bot/application/messages.ts'

/** The field in a button's data that tells which post of ours it sits on. */
export const POST_KEY = 'post'

/** The same card, whose buttons tell which post they sit on. */
export const withPostKey = (drawn: CardOf, key: string): CardOf => ({
  ...drawn,
  card: mark(drawn.card, key) as CardOf['card'],
})

const mark = (part: unknown, key: string): unknown => {
  if (Array.isArray(part)) return part.map((item) => mark(item, key))
  if (typeof part !== 'object' || part === null) return part
  const marked = Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, name === 'data' ? value : mark(value, key)]),
  )
  if (marked.type !== 'Action.Execute') return marked
  return { ...marked, data: { ...(marked.data as object | undefined), [POST_KEY]: key } }
}
