/**
 * The mail that stands in for a card where the bot may not write: one to a whole group, so in the municipality's
 * language, whatever the reader's. It says that there is something, never what a group wrote.
 */
export const notice = {
  subject: (what: string) => `Tværs: ${what}`,
  bodyHtml: ({ what, municipality, link }: Record<'what' | 'municipality' | 'link', string>) =>
    [
      `<p>${html(what)}</p>`,
      `<p><a href="${html(link)}">Åbn det i Tværs</a></p>`,
      `<p>Du får en mail, fordi Tværs ikke kan skrive til dig i Teams lige nu. Det hele ligger på fanen Tværs i ${html(municipality)}s Teams, og du kan svare og krydse af dér.</p>`,
    ].join(''),
}

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
