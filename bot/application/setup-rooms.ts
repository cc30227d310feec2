import { isInTeam, type RoomKind, USUAL_ROOM_KIND } from '#bot/domain/room.ts'
import { type Finding, type FindingCode, finding } from '#bot/domain/setup.ts'
import type { CheckedRoom, SetupPort } from './ports/setup.ts'

/** What rooms are when nobody has said. */
export const kindsOr = (kinds: readonly RoomKind[] | undefined): readonly RoomKind[] =>
  kinds && kinds.length > 0 ? kinds : [USUAL_ROOM_KIND]

/** The rooms that there are in the tenant, of these kinds. */
export const roomsThere = async (
  setup: SetupPort,
  kinds: readonly RoomKind[],
): Promise<readonly CheckedRoom[]> => {
  const [team] = kinds.some(isInTeam) ? await setup.teams() : []
  return [
    ...(team === undefined ? [] : await setup.channels(team)),
    ...(kinds.includes('group-chat') ? await setup.chats() : []),
  ]
}

type Codes = Readonly<
  Record<'there' | 'lackApp' | 'haveApp' | 'lackTab' | 'haveTab' | 'isOut' | 'isIn', FindingCode>
>
/** What is found of channels and of chats is put right in different places in Teams. */
const CODES: Readonly<Record<'channels' | 'chats', Codes>> = {
  channels: {
    there: 'channels-there',
    lackApp: 'channels-lack-app',
    haveApp: 'channels-have-app',
    lackTab: 'channels-lack-tab',
    haveTab: 'channels-have-tab',
    isOut: 'bot-is-out',
    isIn: 'bot-is-in',
  },
  chats: {
    there: 'chats-there',
    lackApp: 'chats-lack-app',
    haveApp: 'chats-have-app',
    lackTab: 'chats-lack-tab',
    haveTab: 'chats-have-tab',
    isOut: 'bot-is-out-of-chats',
    isIn: 'bot-is-in-chats',
  },
}

const sorted = (rooms: readonly CheckedRoom[]) =>
  (['channels', 'chats'] as const).map((sort) => ({
    codes: CODES[sort],
    rooms: rooms.filter(({ isChat }) => isChat === (sort === 'chats')),
  }))

/** Whether the app and its tab are in each room. */
export const lookAtRooms = async (
  setup: SetupPort,
  kinds: readonly RoomKind[],
): Promise<readonly Finding[]> => {
  const found = sorted(await roomsThere(setup, kinds)).flatMap(({ codes, rooms }) => {
    if (rooms.length === 0) return []
    const count = String(rooms.length)
    const without = (what: 'hasApp' | 'hasTab') =>
      rooms.filter((room) => !room[what]).map(({ name }) => name)
    const [app, tab] = [without('hasApp'), without('hasTab')]
    return [
      finding(codes.there, count),
      app.length > 0 ? finding(codes.lackApp, ...app) : finding(codes.haveApp, count),
      tab.length > 0 ? finding(codes.lackTab, ...tab) : finding(codes.haveTab, count),
    ]
  })
  return found.length > 0 ? found : [finding('channels-not-yet')]
}

/** Whether Teams lets the bot take part in each room. */
export const lookForBot = async (
  setup: SetupPort,
  kinds: readonly RoomKind[],
): Promise<readonly Finding[]> => {
  const found: Finding[] = []
  for (const { codes, rooms } of sorted(await roomsThere(setup, kinds))) {
    const out: string[] = []
    for (const { id, name } of rooms) if (!(await setup.botIsIn(id))) out.push(name)
    if (out.length > 0) found.push(finding(codes.isOut, ...out))
    else if (rooms.length > 0) found.push(finding(codes.isIn, String(rooms.length)))
  }
  return found.length > 0 ? found : [finding('channels-not-yet')]
}
