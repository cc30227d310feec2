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

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
