import { useDirectory } from '../api/queries.ts'
import type { Mail } from '../api/shapes.ts'

/** Who a mail is from, by address or by id: the service account goes by the app's name. */
export function useSender(): (mail: Mail) => { name: string; bot: boolean } {
  const { data } = useDirectory()
  return ({ from }) => {
    const address = from.toLowerCase()
    const user = data?.users.find(
      ({ mail, userPrincipalName, id }) =>
        mail?.toLowerCase() === address ||
        userPrincipalName.toLowerCase() === address ||
        id === from,
    )
    return { name: user?.displayName ?? from, bot: user?.persona === 'service' }
  }
}
