import type { Locale } from './locale.ts'

/** The invitation to the leader seminar: one for all leaders, so in the municipality's language. No time: Outlook keeps that right. */
const danish = {
  subject: (year: string) => `Lederseminar ${year}`,
  bodyHtml: ({ municipality, link }: Record<'municipality' | 'link', string>) =>
    [
      `<p>Velkommen til årets lederseminar i ${html(municipality)}. Alle ledere er med.</p>`,
      `<p>Tema, program og dit bord finder du her: <a href="${html(link)}">Lederseminaret i Tværs</a>. Siden er altid den nyeste.</p>`,
      '<p>Svar på invitationen, så vi ved, hvor mange vi skal dække til.</p>',
    ].join(''),
  cancelled: (year: string) =>
    `Lederseminar ${year} er aflyst. Koordinatoren skriver, hvis der kommer en ny dag.`,
}

const english: typeof danish = {
  subject: (year) => `Leader seminar ${year}`,
  bodyHtml: ({ municipality, link }) =>
    [
      `<p>Welcome to this year’s leader seminar in ${html(municipality)}. All leaders take part.</p>`,
      `<p>You find the theme, the programme and your table here: <a href="${html(link)}">The leader seminar in Tværs</a>. The page is always the newest.</p>`,
      '<p>Please answer the invitation, so that we know how many seats to prepare.</p>',
    ].join(''),
  cancelled: (year) =>
    `Leader seminar ${year} is cancelled. The coordinator writes if there will be another day.`,
}

export const seminarInvitationIn = (locale: Locale): typeof danish =>
  locale === 'en' ? english : danish

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
