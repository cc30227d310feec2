import type { TenantClient } from './tenant-client.ts'

/** The host asks the group, and everybody else in it says yes: then the words have left. */
export const releaseByGroup = async (
  client: TenantClient,
  { host, members }: { readonly host: string; readonly members: readonly string[] },
  meeting: string,
): Promise<void> => {
  const { release } = await client.must(host, 'askRelease', { meeting })
  if (!release) throw new Error('The group was not asked.')
  const { asking } = release
  for (const as of members.filter((member) => member !== host))
    await client.must(as, 'answerRelease', { meeting, asking, answer: 'yes' })
}
