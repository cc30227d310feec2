import type { topicBank as da } from '../da/topic-bank.ts'

export const topicBank: typeof da = {
  statuses: {
    new: 'New',
    considered: 'Being considered',
    planned: 'Planned',
    discussed: 'Discussed',
    declined: 'Not chosen',
  },
  supported: 'You now support the topic.',
  supportWithdrawn: 'You no longer support the topic.',
  answered: {
    notification: (topic: string) => `The chief group has answered your topic: ${topic}`,
    title: 'The chief group has answered your topic',
    topic: 'Topic',
    status: 'Status',
    openTab: 'Open the topic bank',
  },
}
