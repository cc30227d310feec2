import { type Finding, finding } from '#bot/domain/setup.ts'
import { Fault } from './faults.ts'
import type { CheckedRoom, SetupPort } from './ports/setup.ts'
import type { Trial } from './setup.ts'

/**
 * Writes a post in the one channel that was named, updates it, shows one person a message only they can see, and
 * removes both again.
 */
export const tryPosting = async (
  setup: SetupPort,
  trial: Trial,
  rooms: readonly CheckedRoom[],
): Promise<readonly Finding[]> => {
  const name = trial.channel.toLowerCase()
  const channel = rooms.find((each) => each.name.toLowerCase() === name)
  if (!channel) return [finding('post-no-such-channel', trial.channel)]
  const written = await codeOr(() => setup.tryPost(channel.id))
  if ('code' in written) return [finding('post-refused', channel.name, written.code)]
  const found = [finding('post-written', channel.name)]
  const updated = await codeOr(() => setup.tryUpdate(channel.id, written.value))
  found.push(
    'code' in updated
      ? finding('update-refused', channel.name, updated.code)
      : finding('post-updated', channel.name),
  )
  found.push(...(await tryTargeted(setup, channel, trial.person)))
  if (await isLeft(setup, channel.id, written.value, false))
    found.push(finding('post-left-behind', channel.name))
  return found
}

const tryTargeted = async (
  setup: SetupPort,
  channel: CheckedRoom,
  person: string | null,
): Promise<readonly Finding[]> => {
  if (person === null) return [finding('targeted-not-tried')]
  const shown = await codeOr(() => setup.tryTargeted(channel.id, person))
  if ('code' in shown) return [finding('targeted-refused', channel.name, shown.code)]
  const works = finding('targeted-works', person)
  return (await isLeft(setup, channel.id, shown.value, true))
    ? [works, finding('post-left-behind', channel.name)]
    : [works]
}

const isLeft = async (setup: SetupPort, channel: string, post: string, targeted: boolean) =>
  'code' in (await codeOr(() => setup.remove(channel, post, targeted)))

const codeOr = async <T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly code: string }> => {
  try {
    return { value: await work() }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { code: error.code }
  }
}
