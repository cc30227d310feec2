import type { Contracts } from '#infra/local/validators/contracts.ts'
import type { RequestCount, TenantState } from '#tests/support/tenant-client.ts'
import type { CallSite } from './call-sites.ts'

type Year = {
  /** Of each tenant that was lived in. */
  readonly states: readonly TenantState[]
  readonly sites: number
  readonly unexercised: readonly CallSite[]
  readonly contracts: Contracts | null
}

/** Prints what was asked of Microsoft and how it was judged; false: something was refused, or never asked. */
export const told = ({ states, sites, unexercised, contracts }: Year): boolean => {
  const requests = states.flatMap((state) => state.requests)
  const refused = states.flatMap((state) => state.rejected)
  const meant = MEANT.map((each) => ({ ...each, found: refused.filter((one) => isOf(one, each)) }))
  const excused = meant.filter(({ found, most }) => found.length <= most)
  const rejected = refused.filter((one) => !excused.some(({ found }) => found.includes(one)))
  // A request that a fault struck first was never read, and has no template.
  const read = requests.filter(({ template }) => template !== '(fault)')
  const kinds = Map.groupBy(read, ({ host, method, template }) => `${method} ${host}${template}`)
  const total = sum(requests)
  console.table(
    [...kinds]
      .map(([asked, counts]) => ({
        asked,
        times: sum(counts),
        answers: [...new Set(counts.map(({ status }) => status))].toSorted().join(' '),
        contract: held(contracts, counts[0]),
      }))
      .toSorted((a, b) => (a.asked < b.asked ? -1 : 1)),
  )
  console.log(`${total} requests, ${kinds.size} distinct method × path template.`)
  if (contracts === null) console.log('Skipped: there are no contracts beside the project.')
  console.log(`${rejected.length} rejected.`)
  for (const { found, why } of excused)
    console.log(`${found.length} refused where that is the answer: ${why}.`)
  for (const each of rejected.slice(0, 20)) console.log(' ', JSON.stringify(each).slice(0, 600))
  console.log(`${sites} calls to Microsoft in the source; ${unexercised.length} not exercised.`)
  for (const { file, line, text } of unexercised)
    console.log(`  ${file}:${line}  ${text.slice(0, 90)}`)
  return rejected.length === 0 && unexercised.length === 0
}

/** What is asked although the answer may be no: there is no other way to know. */
const MEANT = [
  {
    asked: 'GET /v1.0/users/{user-id}/calendar',
    answer: 'ErrorAccessDenied',
    most: Number.POSITIVE_INFINITY,
    why: 'that the app cannot open a mailbox outside its scope',
  },
  {
    asked: 'POST /v1.0/teams/{team-id}/channels',
    answer: 'NameAlreadyExists',
    most: Number.POSITIVE_INFINITY,
    why: 'whether Teams still keeps a name',
  },
  {
    // On its way while the clock is moved by months; the bot asks again with a new one. A few, not as a habit.
    asked: '*',
    answer: 'The token has expired.',
    most: 20,
    why: 'whether a token outlives a clock that is moved',
  },
] as const

const isOf = (
  { method, template, problems }: TenantState['rejected'][number],
  { asked, answer }: (typeof MEANT)[number],
): boolean =>
  (asked === '*' || asked === `${method} ${template}`) &&
  problems.every((each) => each.startsWith(answer))

const sum = (counts: readonly RequestCount[]): number =>
  counts.reduce((all, { count }) => all + count, 0)

/** Whether the second yardstick holds this operation too; our own validators hold them all. */
const held = (contracts: Contracts | null, each: RequestCount | undefined): string => {
  if (!contracts || !each) return ''
  if (each.host.startsWith('smba.')) return 'activity, card'
  return each.host.startsWith('graph.') && contracts.knows(each.method, each.template) ? 'yes' : '–'
}
