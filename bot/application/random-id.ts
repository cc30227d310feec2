import { asUuid } from '#bot/domain/uuid.ts'
import type { World } from './ports.ts'

/** A new UUIDv4 that tells nothing of when it was made: for what must not be known by its time. */
export const randomId = <Id extends string>({ chance }: Pick<World, 'chance'>): Id =>
  asUuid(
    Uint8Array.from({ length: 16 }, () => Math.floor(chance() * 256)),
    4,
  ) as Id
