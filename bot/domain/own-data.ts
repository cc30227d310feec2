/**
 * What is told to a person who asks what is kept about them (GDPR articles 15 and 20), section by section, with the
 * columns of each in the order they are read. Other people are named in one place alone: the nearest leader, who is a
 * fact about oneself. Whom a wish is also about, who supports the same topic, and what others have written is theirs.
 */
export const OWN_DATA = {
  leader: [
    'name',
    'email',
    'area',
    'workplace',
    'level',
    'manager',
    'started',
    'leftOn',
    'hasMailbox',
    'id',
    'entraId',
  ],
  seats: ['group', 'isHost'],
  closedGroups: ['group', 'closedAt', 'isHost'],
  replies: ['round', 'startsAt', 'reply'],
  absences: ['round', 'startsAt', 'reason'],
  attendance: ['round', 'startsAt', 'wasThere'],
  visits: ['round', 'startsAt'],
  substitutes: ['round', 'startsAt'],
  askings: ['round', 'startsAt', 'state'],
  seminars: ['year', 'day', 'reply', 'tables'],
  preparation: ['round', 'doneAt'],
  commitments: ['text', 'audience', 'state', 'madeAt', 'history', 'followUps'],
  topics: ['title', 'why', 'isNamed', 'proposedAt', 'answer'],
  support: ['title'],
  quotes: ['round', 'words', 'state'],
  notes: ['round', 'words'],
  directory: ['knows', 'saidAt'],
  staffQuestions: ['text', 'madeAt', 'closesAt'],
  contracts: ['group', 'acceptedAt'],
  agendas: ['round', 'savedAt'],
  wishes: ['kind'],
  answered: ['round', 'startsAt'],
  answeredConcepts: ['round', 'startsAt'],
  language: ['language', 'isHeard'],
  chat: ['conversation'],
  messages: ['about', 'orderedAt', 'state'],
} as const

export type OwnSection = keyof typeof OWN_DATA
export const OWN_SECTIONS = Object.keys(OWN_DATA) as OwnSection[]

export type OwnValue = string | number | boolean | null
export type OwnRow = Readonly<Record<string, OwnValue>>
