import { useDirectory } from '../api/queries.ts'
import type { Post } from '../api/shapes.ts'
import { useText } from '../text/use-text.ts'

/** Who wrote a post: the bot goes by the app's name. */
export function useAuthor(): (post: Post) => { name: string; bot: boolean } {
  const { t } = useText()
  const { data } = useDirectory()
  return ({ from }) => {
    if (from.kind === 'bot') return { name: t.shell.views.app, bot: true }
    const user = data?.users.find(({ id }) => id === from.id)
    return { name: user?.displayName ?? t.teams.unknownPerson, bot: false }
  }
}
