import type { Actor } from '#bot/domain/access.ts'
import type { Detail, Refused } from '#bot/domain/result.ts'
import { type EndpointName, endpoints, type Handlers } from './index.ts'
import { type Problem, problemsIn } from './problems.ts'
import { writable } from './writable.ts'

/** How an endpoint answered: did it, would not, or could not read what it was given. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown; readonly input: unknown }
  | {
      readonly kind: 'refused'
      readonly refusal: string
      readonly detail?: Detail
      /** Where in the input the reason stands; the input is then given too. */
      readonly marks?: Refused<string>['marks']
      readonly input?: unknown
    }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }

/** Asks an endpoint with input from outside. Only what its output lists comes back. Faults are thrown. */
export type Door = (name: EndpointName, actor: Actor, input: unknown) => Promise<Answer>

export const isEndpoint = (name: string): name is EndpointName => Object.hasOwn(endpoints, name)

/** The one way in, for the tab and for the cards. */
export const doorTo =
  (handlers: Handlers): Door =>
  async (name, actor, input) => {
    const endpoint = endpoints[name]
    const read = endpoint.input.safeParse(writable(input), { reportInput: true })
    if (!read.success) return { kind: 'invalid', problems: problemsIn(read.error) }
    const handler = handlers[name] as (
      actor: Actor,
      input: unknown,
    ) => ReturnType<Handlers[EndpointName]>
    const result = await handler(actor, read.data)
    if (!result.ok)
      return {
        kind: 'refused',
        refusal: result.refusal,
        ...(result.detail && { detail: result.detail }),
        ...(result.marks && { marks: result.marks, input: read.data }),
      }
    return { kind: 'value', value: endpoint.output.parse(result.value), input: read.data }
  }
