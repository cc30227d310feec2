import { INSIDE, LEAVES, NOTHING, ONLY_CPR, type Rows } from './rules.ts'

const AGENDA = [
  'theme',
  'why',
  'opening.title',
  'points.*.text',
  'points.*.materials.*.title',
  'tasks.*.title',
  'tasks.*.text',
].map((field) => `content.${field}`)
const NEWSLETTER = [
  'title',
  'why',
  'theme',
  'themeWhy',
  'intro',
  'sections.*.heading',
  'sections.*.points',
  'toCome',
  'questions.*',
].map((field) => `content.${field}`)
const SPEAKER = 'content.opening.by'
const ADDRESS = 'content.points.*.materials.*.url'

/** What is written for all leaders, for the whole organisation, or by those who answer a leader. */
export const FOR_ALL = {
  saveTheme: [
    {
      fields: ['title'],
      readers: 'all-leaders',
      rules: LEAVES,
      because:
        'every leader reads it in the topic bank once it has an answer; it is over what groups said',
    },
  ],
  answerTheme: [
    {
      fields: ['answer'],
      readers: 'all-leaders',
      rules: INSIDE,
      because:
        'the chief group may point to whom to ask; chiefs also sit in groups, so it asks first',
    },
  ],
  proposeTopic: [
    {
      fields: ['title', 'why'],
      readers: 'all-leaders',
      rules: LEAVES,
      because: 'every leader and the coordinator read the bank: it is outside every group (A50)',
    },
  ],
  answerTopic: [
    {
      fields: ['answer'],
      readers: 'all-leaders',
      rules: INSIDE,
      because:
        'the chief group may point to whom to ask; chiefs also sit in groups, so it asks first',
    },
  ],
  saveAgenda: [
    {
      fields: [...AGENDA, SPEAKER],
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a draft, seen by the chief group and the coordinator until it is released',
    },
    {
      fields: [ADDRESS],
      readers: 'writer',
      rules: NOTHING,
      because: 'the digits of an address mean nothing',
    },
  ],
  previewAgenda: [
    {
      fields: [...AGENDA, SPEAKER, ADDRESS],
      readers: 'writer',
      rules: NOTHING,
      because: 'drawn for the one who writes, and kept nowhere',
    },
  ],
  releaseAgenda: [
    {
      fields: AGENDA,
      readers: 'all-leaders',
      rules: INSIDE,
      because: 'not from a group; a name can be meant (a contact, a guest), and is then confirmed',
    },
    {
      fields: [SPEAKER],
      readers: 'all-leaders',
      rules: ONLY_CPR,
      because: 'a speaker’s name is its purpose',
    },
  ],
  saveNewsletter: [
    {
      fields: NEWSLETTER,
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a draft, seen by the chief group and the coordinator until it is sent',
    },
  ],
  sendNewsletter: [
    {
      fields: NEWSLETTER,
      readers: 'organisation',
      rules: LEAVES,
      because: 'every employee reads it: nothing in it may be traced to a person (A70)',
    },
  ],
  saveNewsletterNotes: [
    {
      fields: ['notes'],
      readers: 'writer',
      rules: ONLY_CPR,
      because: 'a leader’s own notes, which nobody else sees',
    },
  ],
  askStaff: [
    {
      fields: ['questions.*'],
      readers: 'organisation',
      rules: LEAVES,
      because: 'whoever has the link reads it, without signing in',
    },
  ],
  // Comes by the open door (bot/http/staff-door.ts), from people who are not signed in.
  answerStaffQuestion: [
    {
      fields: ['answers.*'],
      readers: 'one-leader',
      rules: INSIDE,
      because:
        'read by the leader who asks; a colleague’s name can be meant, and is then confirmed',
    },
  ],
} as const satisfies Rows
