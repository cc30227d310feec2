import type { TenantClient } from '#tests/support/tenant-client.ts'

/** Ids, days, choices and files are no words of anybody's: words have a space between them, an address has an @. */
const isWords = (text: string): boolean =>
  text.length <= 5_000 && text.trim().length >= 5 && (/\S\s+\S/.test(text) || text.includes('@'))

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** A client that does the same, and keeps every word that people say through it: by tab, card, dialog and command. */
export const overheard = (
  client: TenantClient,
): { readonly client: TenantClient; readonly said: ReadonlySet<string> } => {
  const said = new Set<string>()
  const listening = new Proxy(client, {
    get: (target, name) => {
      const act: unknown = Reflect.get(target, name)
      if (typeof act !== 'function') return act
      return (...given: readonly unknown[]) => {
        for (const text of textsIn(given).filter(isWords)) said.add(text)
        return act(...given)
      }
    },
  })
  return { client: listening, said }
}
