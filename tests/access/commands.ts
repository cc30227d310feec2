import type { EndpointName } from '#bot/api/index.ts'
import { ALL_ROLES, type Role } from '#tests/journeys/access/expected.ts'
import { wordsOf } from '#tests/journeys/round/programme.ts'
import type { Cell, Target } from './cells.ts'
import { type Heard, messageTo } from './doors.ts'
import type { AccessWorld } from './world.ts'

/** What a command asks for, and what stands on the card of those who get it. */
const COMMANDS = [
  { words: 'dagsorden', name: 'getReleasedAgenda', got: /Ledelse på tværs, når borgeren/ },
  { words: 'opsamling', name: 'openSummary', got: /Opsamling fra mødet/ },
] as const satisfies readonly { words: string; name: EndpointName; got: RegExp }[]

const OUTSIDE: readonly Role[] = ['foreign tenant', 'signed out']
const SEATED: readonly Role[] = [
  'host',
  'member',
  'another host',
  'another member',
  'substitute host',
  'chief',
  'director',
  'put out of the channel by hand',
  'guest',
]
const HOSTS: readonly Role[] = ['host', 'another host', 'substitute host']

const heardIn = (words: string, got: RegExp): Heard => ({
  verdict: got.test(words) ? 'let in' : words === '' ? 'wrong' : 'refused',
  said: words,
})

/** In each one's own chat with the bot: about their own group, and to nobody else. */
const inOwnChat = async ({ door, cast }: AccessWorld): Promise<readonly Cell[]> => {
  const cells: Cell[] = []
  for (const { words, name, got } of COMMANDS)
    for (const role of ALL_ROLES.filter((each) => !OUTSIDE.includes(each))) {
      const answers = await door.client.say({ as: cast.who[role], chat: true, text: `/${words}` })
      const heard = heardIn(answers.map(({ card }) => wordsOf(card)).join('\n'), got)
      const isAllowed = (name === 'openSummary' ? HOSTS : SEATED).includes(role)
      cells.push({ door: 'command', name, target: 'own', role, isAllowed, heard })
    }
  return cells
}

/** In a group's channel, also by those whom Teams would not let write there. */
const inChannel = async (
  world: AccessWorld,
  target: Extract<Target, 'own' | 'other'>,
): Promise<readonly Cell[]> => {
  const { door, channels } = world
  const posts = async () => {
    const { teams } = await door.client.state()
    return teams.flatMap((t) => t.channels).find(({ id }) => id === channels[target])?.posts ?? []
  }
  const members: readonly Role[] =
    target === 'other'
      ? ['another host', 'another member']
      : ['host', 'member', 'substitute host', 'put out of the channel by hand']
  const cells: Cell[] = []
  for (const { words, name, got } of COMMANDS)
    for (const role of ALL_ROLES) {
      const before = new Set((await posts()).map(({ id }) => id))
      const { status } = await messageTo(world, role, channels[target], words)
      const said = (await posts()).filter(({ id }) => !before.has(id))
      const isAllowed = members.includes(role) && (name !== 'openSummary' || HOSTS.includes(role))
      const text = status === 401 ? 'not signed by Teams' : said.map((each) => wordsOf(each.card))
      const heard = heardIn([text].flat().join('\n'), got)
      cells.push({ door: 'channel', name, target, role, isAllowed, heard })
    }
  return cells
}

/** The commands that give something of a group's, wherever they are written and by whomever. */
export const commandCells = async (world: AccessWorld): Promise<readonly Cell[]> => [
  ...(await inOwnChat(world)),
  ...(await inChannel(world, 'other')),
  ...(await inChannel(world, 'own')),
]
