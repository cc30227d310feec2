import type { RetentionEnd, RetentionName, RetentionStart } from '#bot/domain/retention.ts'
import type { retention as danish } from '../da/retention.ts'

const rules: Readonly<Record<RetentionName, string>> = {
  leaders: 'What is known of leaders who have left',
  'evaluation-answers': 'Answers to an evaluation that was never counted',
  'evaluation-words': 'What the groups wrote in their evaluations',
  'evaluation-results': 'Figures from the groups’ evaluations',
  'round-evaluations': 'Evaluations of whole rounds',
  'concept-answers': 'Answers to a concept evaluation that were never counted',
  'concept-ballots': 'When a group was asked about the concept',
  'concept-reports': 'Reports on the concept',
  notes: 'Summaries that stayed in the group',
  'released-summaries': 'Summaries released to the chief group',
  'agenda-drafts': 'Drafts of agendas',
  agendas: 'Released agendas',
  'preparation-ticks': 'Ticks at the preparation',
  'topic-names': 'Who proposed and supported topics',
  topics: 'Topics in the topic bank',
  'meeting-replies': 'Replies to meeting invitations',
  'meeting-details': 'Substitutes, invitations and meeting links',
  meetings: 'Meetings',
  'meeting-absences': 'Absences that were told',
  'meeting-runs': 'How meetings went on, and in what order people spoke',
  attendance: 'Who was at the meetings, also as a guest in another group',
  commitments: 'Commitments',
  'release-answers': 'Answers on whether something may go to the chief group',
  'chief-points': 'Points on the chief group’s table',
  'newsletter-drafts': 'Drafts of the newsletter, and leaders’ own notes to it',
  'staff-questions': 'Leaders’ questions to their own staff, with the answers',
  newsletters: 'Newsletters that were sent',
  'closed-groups': 'Who sat in closed groups, and the group’s contract',
  'composition-drafts': 'Proposals for groups that were not used',
  compositions: 'Approved groupings that were replaced',
  wishes: 'Wishes for who should sit together or apart',
  composing: 'The latest computing of groups',
  'last-regrouping': 'The groups as they were before they were last mixed',
  'seminar-replies': 'Answers to the invitation to the leader seminar',
  'seminar-tables': 'Who sat at which table at the leader seminar',
  seminars: 'Leader seminars: theme, place and programme',
  posts: 'References to posts in Teams',
}

const since: Readonly<Record<RetentionStart, string>> = {
  left: 'the day the leader is no longer on the list',
  'closed-evaluation': 'the evaluation closed',
  'round-over': 'the round is over',
  'next-meeting': 'the group’s next meeting (a year after the meeting at the latest)',
  released: 'the release',
  'agenda-released': 'the release',
  'answers-closed': 'the last day to answer',
  'topic-settled': 'the topic was discussed or declined',
  'topic-proposed': 'the topic was discussed or declined, or else proposed',
  'meeting-over': 'the meeting',
  'year-over': 'the last round of the year',
  'group-closed': 'the group was closed',
  made: 'they were made',
  'last-changed': 'the last change',
  replaced: 'a new grouping was approved',
  'groups-approved': 'the groups were approved',
  'no-way-back': 'it can no longer be undone',
  posted: 'the post',
  'seminar-over': 'the seminar (a draft: when it was last written in)',
}

const ends: Readonly<Record<RetentionEnd, string>> = {
  deleted: 'Deleted',
  unnamed: 'The names are removed',
  emptied: 'The words (not the figures) are deleted',
}

const days = (count: number) => {
  const years = count / 365.25
  if (count === 1) return '1 day'
  return count >= 700 && Math.abs(years - Math.round(years)) < 0.01
    ? `${count} days (${Math.round(years)} years)`
    : `${count} days`
}

export const retention: typeof danish = {
  rules,
  since,
  ends,
  days,
  audience: 'Only the coordinators',
  lead: 'Tværs deletes by itself, every night at 3. Here you see how long we keep what, and can change the periods within the bounds beside them.',
  outside:
    'Posts in Teams and events in Outlook are not Tværs’ to delete. They follow the municipality’s own rules in Microsoft 365. So do copies of the database.',
  kinds: {
    people: 'Leaders and groups',
    meetings: 'Meetings and preparation',
    agendas: 'Topics and agendas',
    groups: 'What groups and leaders write',
    evaluations: 'Evaluations',
    chiefs: 'The chief group and the newsletter',
    seminars: 'Leader seminar',
    others: 'Other',
  },
  from: (days, start) => `${days} after ${start}`,
  goesNext: (count, when) => `${count} due ${when}`,
  thenAt: (when) => `After that ${when}`,
  firstAt: (when) => `Next ${when}`,
  nothing: 'Nothing waits',
  lastAt: (when, count) =>
    count === 0
      ? `Last deleted ${when}. There was nothing to delete.`
      : `Last deleted ${when}: ${count} in all.`,
  waiting: (count) =>
    count === 1
      ? 'One former leader has not been erased yet: Teams or Outlook has not finished taking them out. See whether the Overview says why. Tværs tries again every night.'
      : `${count} former leaders have not been erased yet: Teams or Outlook has not finished taking them out. See whether the Overview says why. Tværs tries again every night.`,
  notYet: 'Nothing has been deleted yet.',
  change: 'Change',
  changeOf: (what) => `Change the period: ${what}`,
  field: 'Number of days',
  bounds: (least, most, usual) => `From ${least} to ${most} days. Default: ${usual}.`,
  save: 'Save',
  cancel: 'Cancel',
  saved: (what, period) => `${what}: ${period}.`,
  confirmTitle: 'Shorten the period?',
  confirm: (count, when) =>
    count === 0
      ? 'Right now nothing is deleted because of it. From now on it is deleted sooner.'
      : `Then ${count} will go ${when}. It cannot be undone.`,
  confirmAction: 'Shorten the period',
  title: 'Retention',
  open: 'See how long we keep what',
  about: 'Tværs deletes by itself what has been kept for its time.',
}
