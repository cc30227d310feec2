import type { MeetingMessage } from '#bot/application/messages/meeting.ts'
import type { TopicMessage } from '#bot/application/messages/topic-bank.ts'
import { TOPIC_STATUSES } from '#bot/domain/topic-bank.ts'
import { ofMessages } from '../state.ts'
import { ENDS, LONG, prose, STARTS, TAB } from '../words.ts'

const moved: MeetingMessage = {
  card: 'meeting-changed',
  roundLabel: '1. møderunde 2027',
  startsAt: STARTS,
  endsAt: ENDS,
  isCancelled: false,
}
const topic: TopicMessage = {
  card: 'topic-answered',
  title: 'Sygefravær **på tværs**',
  status: 'planned',
  answer: 'Vi tager det op.\n- i marts\n- og i juni',
  tabUrl: TAB,
}

export const meeting = {
  drawMeetingChanged: ofMessages<'meeting-changed'>({
    moved,
    cancelled: { ...moved, isCancelled: true },
    'longest name': { ...moved, roundLabel: LONG.round },
  }),
  drawTopicAnswered: ofMessages<'topic-answered'>({
    ...Object.fromEntries(TOPIC_STATUSES.map((status) => [status, { ...topic, status }])),
    'no answer': { ...topic, answer: null },
    'longest words': { ...topic, title: prose(120), answer: prose(1000) },
  }),
}
