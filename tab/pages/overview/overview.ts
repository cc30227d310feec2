import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'

export type Overview = OutputOf<Endpoints['getOverview']>
export type Trouble = Overview['troubles'][number]
