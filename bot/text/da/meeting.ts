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
  /** Stands in Outlook, whatever language the reader has. No time of day: Outlook keeps that right. */
  invitation: {
    subject: (group: string, round: string) => `Tværgående ledelsesgrupper: ${group}, ${round}`,
    bodyHtml: ({ group, municipality, link }: Record<'group' | 'municipality' | 'link', string>) =>
      [
        `<p>Velkommen til møde i ${html(group)} i ${html(municipality)}s tværgående ledelsesgrupper. Alle i gruppen deltager.</p>`,
        `<p>Dagsorden og forberedelse kommer i gruppens kanal i Teams. Du finder dem også her: <a href="${html(link)}">Mine møder i Tværs</a>.</p>`,
        '<p>Kan du ikke komme, så svar på invitationen, og giv værten besked.</p>',
        '<p>Det, der siges i gruppen, bliver i gruppen. Mødet optages og transskriberes ikke.</p>',
      ].join(''),
    cancelled: (group: string, round: string) =>
      `Mødet i ${group}, ${round}, er aflyst. Koordinatoren skriver, hvis der kommer et nyt.`,
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

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
