import type { TopicStatus } from '#bot/domain/topic-bank.ts'

const statuses: Record<TopicStatus, string> = {
  new: 'Nyt',
  considered: 'Under overvejelse',
  planned: 'Planlagt',
  discussed: 'Drøftet',
  declined: 'Ikke valgt',
}

export const topicBank = {
  statuses,
  supported: 'Du støtter nu emnet.',
  supportWithdrawn: 'Du støtter ikke længere emnet.',
  answered: {
    notification: (topic: string) => `Chefgruppen har svaret på dit emne: ${topic}`,
    title: 'Chefgruppen har svaret på dit emne',
    topic: 'Emne',
    status: 'Status',
    openTab: 'Åbn emnebanken',
  },
}
