import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { tab } from '#bot/text/da/tab.ts'
import type { Me } from './session.ts'
import type { TabRoom } from './teams.ts'

/** A page is a file in `pages/` with the page as its default export; its name is the file's and the route's. */
export type PageName = keyof typeof tab.pages
export type PageProps = { readonly parameter: string | null }

const modules = import.meta.glob<{ default: ComponentType<PageProps> }>('./pages/*.tsx')

const pages = new Map<string, LazyExoticComponent<ComponentType<PageProps>>>(
  Object.entries(modules).map(([file, load]) => [
    file.slice('./pages/'.length, -'.tsx'.length),
    lazy(load),
  ]),
)

/** Starts fetching a page that will be asked for; the page itself says so if that fails. */
export const fetchAhead = (name: string): void =>
  void modules[`./pages/${name}.tsx`]?.().catch(() => undefined)

export const pageOf = (name: string) => pages.get(name) ?? null

/** The pages offered to this person, the first of which is where they land: in a channel all its members on the same. */
export const pagesFor = (me: Me, room: TabRoom | null): readonly PageName[] => {
  const isLeader = me.group !== null
  if (room === 'group' && isLeader) return ['group', 'meetings', 'topics']
  if (room === 'chief-group' && (me.isChief || me.isCoordinator))
    return ['agenda', 'released', 'newsletter', ...(isLeader ? (['group'] as const) : []), 'topics']
  // Without a seat, but perhaps once in a group that was closed.
  const isWaiting = me.person !== null && !isLeader
  return [
    ...(me.isCoordinator ? (['overview', 'people', 'composition', 'season'] as const) : []),
    ...(isLeader ? (['meetings', 'group'] as const) : []),
    ...(me.isChief || me.isCoordinator ? (['agenda', 'released', 'newsletter'] as const) : []),
    ...(me.isChief && !me.isCoordinator ? (['season'] as const) : []),
    ...(isWaiting ? (['group'] as const) : []),
    ...(isLeader || me.isChief || me.isCoordinator ? (['topics'] as const) : []),
  ]
}
