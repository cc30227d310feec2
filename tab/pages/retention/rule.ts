import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'

/** One kind of data with its period, as the page has it. */
export type Rule = OutputOf<Endpoints['getRetention']>['rules'][number]
