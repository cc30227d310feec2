import type { TenantClient } from './tenant-client.ts'

/** Who may be in a channel without a seat in the group, or comes when it is over. */
const HARMLESS = new Set(['not-allowed', 'release-closed', 'release-answered'])

/** The host asks the group, and everybody else in its room says yes: then the words have left. */
export const releaseByGroup = async (
  client: TenantClient,
  { host, members }: { readonly host: string; readonly members: readonly string[] },
  meeting: string,
): Promise<void> => {
  const { release } = await client.must(host, 'askRelease', { meeting })
  if (!release) throw new Error('The group was not asked.')
  const { asking } = release
  for (const as of members.filter((member) => member !== host)) {
    const { body } = await client.ask(as, 'answerRelease', { meeting, asking, answer: 'yes' })
    if (!('value' in body) && !HARMLESS.has(String(body.refusal)))
      throw new Error(`Saying yes answered ${JSON.stringify(body)}`)
  }
}
