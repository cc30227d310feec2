import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, type RefObject, useContext, useRef } from 'react'
import type { PointId, ThemeId } from '#bot/domain/ids.ts'
import { call } from '../../client.ts'
import { useNotice } from '../../parts/notice.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { RELEASED, type Released, type Round } from './table.ts'

type Place = { readonly point: PointId; readonly theme: ThemeId | null }

type Placing = {
  /** Puts a point under a theme, or under none, and says so with a way back. */
  move(place: Place): void
  /** The same by keyboard: where the point then stands, its list has the focus. */
  moveAndFollow(place: Place): void
  /** The point whose list is to have the focus when it is drawn in its new place. */
  readonly arriving: RefObject<PointId | null>
}

const Context = createContext<Placing | null>(null)

export const usePlacing = (): Placing => {
  const placing = useContext(Context)
  if (!placing) throw new Error('A point stands outside the table.')
  return placing
}

const KEY = ['placePoint'] as const

/** The point stands in its new place at once; what the product then says counts. */
const usePlace = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: KEY,
    // One after the other: what was chosen last is what stands.
    scope: { id: KEY[0] },
    mutationFn: (place: Place) => call('placePoint', place),
    onMutate: async ({ point, theme }) => {
      await queries.cancelQueries({ queryKey: RELEASED })
      queries.setQueryData<Released>(
        RELEASED,
        (before) =>
          before && {
            rounds: before.rounds.map((round) => ({
              ...round,
              points: round.points.map((each) =>
                each.id === point ? { ...each, theme, suggestion: null } : each,
              ),
            })),
          },
      )
    },
    // While more are on their way, the product's answer is older than what stands here.
    onSettled: () =>
      queries.isMutating({ mutationKey: KEY }) === 1
        ? queries.invalidateQueries({ queryKey: RELEASED })
        : undefined,
  })
}

/** Lets the points of a round be moved about, by dragging and by keyboard, and says where each one went. */
export const PlacingIn = ({ round, children }: { round: Round; children: ReactNode }) => {
  const { released: words } = useText()
  const place = usePlace()
  const { tell, notice } = useNotice()
  const arriving = useRef<PointId | null>(null)
  const move = ({ point, theme }: Place) => {
    const before = round.points.find(({ id }) => id === point)?.theme ?? null
    if (before === theme) return
    const title = round.themes.find(({ id }) => id === theme)?.title
    place.mutate({ point, theme })
    tell(title === undefined ? words.movedOut : words.moved(title), () =>
      place.mutate({ point, theme: before }),
    )
  }
  const placing: Placing = {
    move,
    moveAndFollow: (to) => {
      arriving.current = to.point
      move(to)
    },
    arriving,
  }
  return (
    <Context.Provider value={placing}>
      {place.error !== null && <Problem error={place.error} />}
      {children}
      {notice}
    </Context.Provider>
  )
}
