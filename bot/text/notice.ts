import { type Locale, text } from './text.ts'

/** The mail that stands in for a card where the bot may not write. It says that there is something, never what a group wrote. */
export const notice = (locale: Locale) => {
  const words = text(locale).notice
  return {
    subject: (what: string) => `Tværs: ${what}`,
    bodyHtml: ({ what, municipality, link }: Record<'what' | 'municipality' | 'link', string>) =>
      [
        `<p>${html(what)}</p>`,
        `<p><a href="${html(link)}">${html(words.open)}</a></p>`,
        `<p>${html(words.why(municipality))}</p>`,
      ].join(''),
  }
}

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
