const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Eight digits as Danes write them, with or without +45: 12345678, 12 34 56 78, 1234 5678. */
const PHONE =
  /(?<![\d+.,-])(?:(?:\+|00)45[ -]?)?(?:\d{8}|\d{2}([ -])\d{2}\1\d{2}\1\d{2}|\d{4} \d{4})(?![\d.,-]*\d)/g

/** E-mail addresses and telephone numbers in a text, as written: they point at a person as well as a name does. */
export const findContactDetails = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(EMAIL), ...text.matchAll(PHONE)].map((match) => match[0])),
]
