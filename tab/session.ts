import { createContext, useContext } from 'react'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { Locale } from '#bot/text/locale.ts'
import type { TabRoom } from './teams.ts'
import type { Words } from './words.ts'

export type Me = OutputOf<Endpoints['whoAmI']>
export type Session = {
  readonly me: Me
  readonly locale: Locale
  readonly words: Words
  readonly room: TabRoom | null
}

export const SessionContext = createContext<Session | null>(null)

/** Who the tab is shown to, and in which language. */
export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside the tab’s session')
  return session
}

export const useText = (): Words => useSession().words
