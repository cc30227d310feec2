import type { Wish } from '#bot/domain/composition/wish.ts'
import type { WishId } from '#bot/domain/ids.ts'

/** The coordinator's wishes for compositions, oldest first. */
export type WishTable = {
  all(): Promise<readonly Wish[]>
  add(wish: Wish): Promise<void>
  /** False when there is no such wish. */
  remove(id: WishId): Promise<boolean>
}
