import type { TopicKind, TopicStatus } from '#bot/domain/topic-bank.ts'
import type { topicBank as da } from '../da/topic-bank.ts'
import { plural } from '../format.ts'

const statuses: Record<TopicStatus, string> = {
  new: 'New',
  considered: 'Being considered',
  planned: 'On the agenda',
  discussed: 'Discussed',
  declined: 'Not chosen',
}

const kinds: Record<TopicKind, string> = { operational: 'Operations', developmental: 'Development' }

export const topicBank: typeof da = {
  statuses,
  kinds,
  kindHints: {
    operational: 'Can be used at once',
    developmental: 'Develops us in the longer run',
  },
  supported: 'You now support the topic.',
  supportWithdrawn: 'You no longer support the topic.',
  answered: {
    notification: (topic) => `News about your topic: ${topic}`,
    title: 'News about your topic',
    topic: 'Topic',
    status: 'Status',
    openTab: 'Open the topic bank',
  },
  page: {
    audience: 'All leaders',
    lead: 'Propose what the leadership groups should take up. The chief group chooses from here when it sets the agenda, and you are told about your topic.',
    propose: 'Propose a topic',
    search: 'Search the topics',
    kind: 'Kind',
    anyKind: 'All kinds',
    status: 'Status',
    anyStatus: 'All',
    sort: 'Show first',
    sortBy: { support: 'Most supported', newest: 'Newest' },
    mine: 'Only mine',
    shown: (count, of) =>
      count === of
        ? plural('en', of, 'topic', 'topics')
        : `${count} of ${plural('en', of, 'topic', 'topics')}`,
    nothingFoundTitle: 'No topics match',
    nothingFound: 'Try other words, or remove a filter.',
    clear: 'Remove filters',
    emptyTitle: 'The topic bank is empty',
    empty: 'Propose the first topic: what should leaders talk about across the organisation?',
    by: (name) => `Proposed by ${name}`,
    byMe: 'Proposed by you',
    byMeUnnamed: 'Proposed by you, without a name for others',
    unnamed: 'Proposed without a name',
    fromGroups: 'From the groups to the chief group',
    starter: 'Here from the start',
    onAgenda: (rounds) => `On the agenda: ${rounds}`,
    answer: 'The chief group’s answer',
    support: 'Support',
    supporting: 'You support it',
    supporters: (count) => plural('en', count, 'supporter', 'supporters'),
    supportTopic: (title, count) => `Support the topic ${title}, ${count} support it now`,
    nowSupporting: (title) => `You now support “${title}”.`,
    noLongerSupporting: (title) => `You no longer support “${title}”.`,
    undo: 'Undo',
    answerIt: 'Answer',
    changeAnswer: 'Change the answer',
    changeAnswerTo: (title) => `Change the answer to the topic ${title}`,
    answerTo: (title) => `Answer the topic ${title}`,
    answerText: 'Answer to the person who proposed it',
    answerHint: 'For example what you weighed, and what happens now',
    answerNeeded: 'Write a reason when the topic is not chosen.',
    proposerIsTold:
      'The person who proposed it is told in Teams at once. All leaders can see the answer.',
    starterIsTold: 'All leaders can see the answer.',
    saveAnswer: 'Send the answer',
    cancel: 'Cancel',
    answerSaved: 'The answer is sent.',
    dialogTitle: 'Propose a topic',
    titleLabel: 'Topic',
    titleHint: 'For example: When staff become more critical of change',
    whyLabel: 'Why should we talk about it?',
    whyHint: 'Write in general terms, without names of citizens or staff',
    kindLabel: 'What is it mostly?',
    nameLabel: 'Show my name',
    nameHint:
      'Without it, neither the chief group nor the coordinator can see that it is you. You are told all the same.',
    send: 'Propose the topic',
    proposed: 'Thank you. Your topic is now in the topic bank.',
    tooShort: 'Write at least three characters.',
    whyMissing: 'Write why the topic matters.',
    left: (count) => `${count} characters left`,
  },
}
