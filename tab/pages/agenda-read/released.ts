import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'

export type Released = NonNullable<OutputOf<Endpoints['getReleasedAgenda']>['agenda']>
