import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'

export type Evaluation = OutputOf<Endpoints['getEvaluation']>
export type EvaluationView = NonNullable<Evaluation['evaluation']>
