import type { SetupPort } from '#bot/application/ports/setup.ts'
import { neededConsents } from '#bot/domain/setup.ts'

/** A tenant where everything is as it should be; give what is not. */
export const fakeSetup = (given: Partial<SetupPort> = {}): SetupPort => ({
  consents: async () => neededConsents(['private-channel']),
  mailbox: async () => 'open',
  catalogue: async () => ['1.0.0'],
  teams: async () => ['team-1'],
  appInTeam: async () => '1.0.0',
  channels: async () => [
    { isChat: false, id: '19:1', name: 'Ledelsesgruppe 1', hasApp: true, hasTab: true },
  ],
  chats: async () => [
    { isChat: true, id: '19:2', name: 'Chefgruppen', hasApp: true, hasTab: true },
  ],
  botIsIn: async () => true,
  door: async () => 401,
  tab: async () => 200,
  notificationDoor: async () => 'ours',
  subscriptions: async () => 1,
  tryPost: async () => 'post-1',
  tryUpdate: async () => {},
  tryTargeted: async () => 'post-2',
  remove: async () => {},
  ...given,
})
