import type { z } from 'zod'
import type { Result } from '#bot/domain/result.ts'

/**
 * One thing that may be asked, through any door. Its name in the list is the URL (`POST /api/<name>`),
 * the card verb, the tab's call and the use case's function.
 */
export type Endpoint<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Refusal extends string = string,
> = {
  readonly kind: 'query' | 'command'
  readonly input: Input
  readonly output: Output
  readonly refusals: readonly Refusal[]
}

/** Every endpoint may answer these, besides its own. */
export const COMMON_REFUSALS = ['not-allowed', 'not-found'] as const
export type CommonRefusal = (typeof COMMON_REFUSALS)[number]

export const endpoint = <
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Refusal extends string = never,
>(
  parts: Endpoint<Input, Output, Refusal>,
): Endpoint<Input, Output, Refusal> => parts

export type InputOf<E> = E extends Endpoint<infer I, z.ZodType, string> ? z.output<I> : never
/** What the caller writes, before parsing. */
export type RequestOf<E> = E extends Endpoint<infer I, z.ZodType, string> ? z.input<I> : never
export type OutputOf<E> = E extends Endpoint<z.ZodType, infer O, string> ? z.output<O> : never
export type RefusalOf<E> =
  | (E extends Endpoint<z.ZodType, z.ZodType, infer R> ? R : never)
  | CommonRefusal
export type AnswerOf<E> = Result<OutputOf<E>, RefusalOf<E>>
