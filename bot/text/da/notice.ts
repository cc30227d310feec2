import { genitive } from './genitive.ts'

/** The mail that stands in for a card where the bot may not write. */
export const notice = {
  open: 'Åbn det i Tværs',
  why: (municipality: string) =>
    `Du får en mail, fordi Tværs ikke kan skrive til dig i Teams lige nu. Det hele ligger på fanen Tværs i ${genitive(municipality)} Teams, og du kan svare og krydse af dér.`,
}
