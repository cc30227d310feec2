import type { Reply } from '#bot/domain/meeting.ts'

const replies: Record<Reply, string> = {
  accepted: 'Du har sagt ja til mødet.',
  tentative: 'Du har svaret måske.',
  declined: 'Du har sagt nej til mødet.',
  none: 'Vi har ikke hentet et svar fra dig i Outlook endnu.',
}

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
  page: {
    audience: 'Kun dig',
    lead: 'Dine møder i den tværgående ledelsesgruppe.',
    emptyTitle: 'Der er ingen møder endnu',
    empty: 'Når koordinatoren har booket årets første møderunde, står dit møde her og i Outlook.',
    ending: 'Lige nu',
    answerEvaluation: 'Svar på evalueringen',
    coming: 'Kommende møder',
    past: 'Tidligere møder',
    hostThisTime: (name: string) => `Vært denne gang: ${name}.`,
    youHost: 'Du er vært for dette møde.',
    noneComing: 'Der er ikke booket flere møder.',
    join: 'Deltag i mødet',
    joinRound: (round: string) => `Deltag i mødet, ${round}`,
    agenda: 'Dagsorden',
    preparation: 'Forberedelse',
    evaluation: 'Evaluering',
    summary: 'Opsamling',
    noAgenda: 'Dagsordenen er ikke frigivet endnu.',
    onItsWay: 'Invitationen er på vej.',
    cancelled: 'Aflyst',
    replies,
  },
}
