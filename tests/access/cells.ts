import type { EndpointName } from '#bot/api/index.ts'
import { ALL_ROLES, EXPECTED, type Role, type Things } from '#tests/journeys/access/expected.ts'
import { SEATS, type Seat } from './cast.ts'
import type { Ask, Heard } from './doors.ts'
import type { AccessWorld } from './world.ts'

/** Whose thing is asked for: a group's, one that there is not, or none that could be. */
export const TARGETS = ['other', 'closed', 'nowhere', 'malformed', 'own'] as const
export type Target = (typeof TARGETS)[number]

/** What belongs to one group, and is asked for by an id of its own. */
export const OF_A_GROUP: readonly EndpointName[] = [
  'tickPreparation',
  'acceptContract',
  'answerEvaluation',
  'getEvaluation',
  'answerConcept',
  'getMeetingView',
  'goToPoint',
  'drawSpeakers',
  'passTurn',
  'confirmAttendance',
  'sayAbsence',
  'takeBackAbsence',
  'getVisitOffers',
  'sitIn',
  'takeBackVisit',
  'getVisit',
  'askSubstitute',
  'answerSubstitute',
  'takeBackSubstitute',
  'openSummary',
  'saveSummary',
  'shareSummary',
  'askRelease',
  'withdrawRelease',
  'answerRelease',
]
const BY_THE_HOST: readonly EndpointName[] = [
  'getMeetingView',
  'goToPoint',
  'drawSpeakers',
  'passTurn',
  'confirmAttendance',
  'askSubstitute',
  'takeBackSubstitute',
  'openSummary',
  'saveSummary',
  'shareSummary',
  'askRelease',
  'withdrawRelease',
]

/** The buttons that cards have; any other word on a card is answered as a card of an earlier time. */
export const ON_CARDS: readonly EndpointName[] = [
  'tickPreparation',
  'acceptContract',
  'answerEvaluation',
  'shareSummary',
  'askRelease',
  'withdrawRelease',
  'answerRelease',
  'answerQuote',
  'answerSubstitute',
  'supportTopic',
]
const IN_DIALOG: readonly EndpointName[] = ['openSummary', 'saveSummary']

export type Cell = {
  readonly door: string
  readonly name: EndpointName
  readonly target: Target
  readonly role: Role
  readonly isAllowed: boolean
  readonly heard: Heard
}

const inTheOther = (name: EndpointName): readonly Role[] => {
  // The one guest there is sits in on a meeting of the own group.
  if (name === 'getVisit') return []
  return BY_THE_HOST.includes(name) ? ['another host'] : ['another host', 'another member']
}

const isAllowed = (name: EndpointName, target: Target, role: Role): boolean => {
  if (target === 'own') return EXPECTED[name].allowed.includes(role)
  return target === 'other' && inTheOther(name).includes(role)
}

const NOWHERE = '00000000-0000-4000-8000-000000000000'

const thingsAt = ({ things }: AccessWorld, target: Target): Things => {
  if ((SEATS as readonly string[]).includes(target)) return things[target as Seat]
  const id = target === 'nowhere' ? NOWHERE : '../x'
  return { ...things.own, group: id, meeting: id }
}

/** Asks one thing of every target through one door, as everybody. */
const tried = async (
  world: AccessWorld,
  door: string,
  ask: Ask,
  names: readonly EndpointName[],
  isOpen: (name: EndpointName) => boolean = () => true,
): Promise<readonly Cell[]> => {
  const cells: Cell[] = []
  for (const name of names)
    for (const target of OF_A_GROUP.includes(name) ? TARGETS : (['own'] as const))
      for (const role of ALL_ROLES) {
        const heard = await ask(role, name, EXPECTED[name].input(thingsAt(world, target)))
        const allowed = isOpen(name) && isAllowed(name, target, role)
        cells.push({ door, name, target, role, isAllowed: allowed, heard })
      }
  return cells
}

type Doors = { readonly api: Ask; readonly card: Ask; readonly dialog: Ask }

/** Every use case, through every door, as everybody, of everything. */
export const everyCell = async (world: AccessWorld, doors: Doors): Promise<readonly Cell[]> => {
  const names = Object.keys(EXPECTED) as EndpointName[]
  return [
    ...(await tried(world, 'API', doors.api, names)),
    ...(await tried(world, 'card', doors.card, names, (name) => ON_CARDS.includes(name))),
    ...(await tried(world, 'dialog', doors.dialog, IN_DIALOG)),
  ]
}

/** Whether the cell is as it should be; what no id could be is not read, whoever asks. */
export const isRight = ({ isAllowed, target, heard: { verdict } }: Cell): boolean =>
  target === 'malformed' && verdict === 'not read'
    ? true
    : verdict === (isAllowed ? 'let in' : 'refused')
