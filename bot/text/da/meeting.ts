export const meeting = {
  moved: {
    notification: (round: string, when: string) => `${round} er flyttet til ${when}`,
    title: 'Mødet er flyttet',
    told: (round: string, when: string) => `${round}: mødet er nu **${when}**.`,
    calendar: 'Invitationen i Outlook er rettet. Svar på den, hvis du ikke kan komme.',
  },
  cancelled: {
    notification: (round: string, when: string) => `${round} ${when} er aflyst`,
    title: 'Mødet er aflyst',
    told: (round: string, when: string) => `${round}: mødet **${when}** er aflyst.`,
    calendar: 'Mødet er fjernet fra jeres kalendere i Outlook.',
  },
}
