import type { Locale } from './locale.ts'

/**
 * The invitation in Outlook: one event for a whole group, so in the municipality's language, whatever the reader's.
 * No time of day: Outlook keeps that right.
 */
export const invitation = {
  subject: (group: string, round: string) => `Tværgående ledelsesgrupper: ${group}, ${round}`,
  bodyHtml: ({
    group,
    municipality,
    link,
    replaces,
  }: Record<'group' | 'municipality' | 'link', string> & { readonly replaces: boolean }) =>
    [
      ...(replaces
        ? [
            '<p>Indkaldelsen afløser den, du har fået tidligere. Mødet har fået en ny indkalder, så svar gerne igen.</p>',
          ]
        : []),
      `<p>Velkommen til møde i ${html(group)} i ${html(municipality)}s tværgående ledelsesgrupper. Alle i gruppen deltager.</p>`,
      `<p>Dagsorden og forberedelse kommer i gruppens kanal i Teams. Du finder dem også her: <a href="${html(link)}">Mine møder i Tværs</a>.</p>`,
      '<p>Kan du ikke komme, så svar på invitationen, og giv værten besked.</p>',
      '<p>Det, der siges i gruppen, bliver i gruppen. Mødet optages og transskriberes ikke.</p>',
    ].join(''),
  replaced: (group: string, round: string) =>
    `Mødet i ${group}, ${round}, er ikke aflyst. Det har fået en ny indkalder, og du har fået en ny indkaldelse. Den gælder.`,
  cancelled: (group: string, round: string) =>
    `Mødet i ${group}, ${round}, er aflyst. Koordinatoren skriver, hvis der kommer et nyt.`,
  closed: (group: string, round: string, reason: string) =>
    `Mødet i ${group}, ${round}, er aflyst, fordi gruppen er lukket.${reason === '' ? '' : ` ${reason}`}`,
}

const english: typeof invitation = {
  subject: (group, round) => `Cross-cutting leadership groups: ${group}, ${round}`,
  bodyHtml: ({ group, municipality, link, replaces }) =>
    [
      ...(replaces
        ? [
            '<p>This invitation replaces the one you got before. Somebody else calls the meeting now, so please answer again.</p>',
          ]
        : []),
      `<p>Welcome to the meeting of ${html(group)} in the cross-cutting leadership groups of ${html(municipality)}. Everybody in the group takes part.</p>`,
      `<p>Agenda and preparation come in the group’s channel in Teams. You also find them here: <a href="${html(link)}">My meetings in Tværs</a>.</p>`,
      '<p>If you cannot come, answer the invitation and let the host know.</p>',
      '<p>What is said in the group stays in the group. The meeting is neither recorded nor transcribed.</p>',
    ].join(''),
  replaced: (group, round) =>
    `The meeting of ${group}, ${round}, is not cancelled. Somebody else calls it now, and you have got a new invitation. That one counts.`,
  cancelled: (group, round) =>
    `The meeting of ${group}, ${round}, is cancelled. The coordinator writes if there will be another.`,
  closed: (group, round, reason) =>
    `The meeting of ${group}, ${round}, is cancelled because the group is closed.${reason === '' ? '' : ` ${reason}`}`,
}

export const invitationIn = (locale: Locale): typeof invitation =>
  locale === 'en' ? english : invitation

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
