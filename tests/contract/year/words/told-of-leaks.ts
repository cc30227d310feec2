import { listed } from '#tests/journeys/round/programme.ts'
import type { TenantState } from '#tests/support/tenant-client.ts'
import { searchFor } from './leaks.ts'
import { linesWith } from './planted.ts'
import type { Streams } from './streams.ts'

type Lived = {
  readonly state: TenantState
  readonly said: ReadonlySet<string>
  readonly logs: Streams
}

/** Of each kind so many are let through the logger, to see that the search would have found them. */
const PLANTED_OF_EACH = 25
const MOST_TOLD = 30

const soughtIn = (lives: readonly Lived[]) => {
  const users = lives.flatMap(({ state }) => state.users)
  const said = [...new Set(lives.flatMap((each) => [...each.said]))]
  const isAddress = (text: string) => /^\S+@\S+$/.test(text)
  return {
    names: distinct([...listed.map(({ name }) => name), ...users.map((each) => each.displayName)]),
    addresses: distinct([
      ...listed.map(({ email }) => email),
      ...users.flatMap(({ mail, userPrincipalName }) => [mail ?? '', userPrincipalName]),
      ...said.filter(isAddress),
    ]).filter((address) => !address.startsWith('tvaers@')),
    phones: distinct(listed.map(({ phone }) => phone)),
    sentences: said.filter((text) => !isAddress(text)),
  }
}

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
]

/** Looks in every log of these lives for what people are called and what they said; false: it stands in one. */
export const toldOfLeaks = async (lives: readonly Lived[]): Promise<boolean> => {
  const sought = soughtIn(lives)
  const search = searchFor(sought)
  const lines: Record<string, number> = {}
  const leaks = lives.flatMap(({ logs }) =>
    Object.entries(logs).flatMap(([stream, written]) => {
      lines[stream] = (lines[stream] ?? 0) + written.length
      return search.leaksIn(written).map((leak) => ({ stream, ...leak }))
    }),
  )
  const planted = Object.values(sought).flatMap((texts) => texts.slice(0, PLANTED_OF_EACH))
  const leaky = await linesWith(planted)
  const caught = leaky.filter((line) => search.leaksIn([line]).length > 0).length

  for (const [kind, texts] of Object.entries(sought)) console.log(`  ${texts.length} ${kind}`)
  for (const [stream, count] of Object.entries(lines)) console.log(`  ${count} lines in ${stream}`)
  const all = Object.values(lines).reduce((sum, count) => sum + count, 0)
  console.log(`${all} log lines searched for ${search.strings} strings: ${leaks.length} found.`)
  console.log(`${leaky.length} leaky lines written by the same logger: ${caught} found.`)
  for (const { stream, found, line } of leaks.slice(0, MOST_TOLD))
    console.log(`  ${stream}: “${found}” in ${line.slice(0, 600)}`)
  return leaks.length === 0 && caught === leaky.length && all > 0
}
