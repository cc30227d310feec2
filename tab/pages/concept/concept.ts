import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'

export type Concept = OutputOf<Endpoints['getConcept']>
export type Reports = OutputOf<Endpoints['getConceptReports']>
export type Report = Reports['reports'][number]
