/** Where the coordinator writes the directors' greeting to newcomers. */
export const greeting = {
  change: 'Ret hilsenen',
  title: 'Hilsen til nye ledere',
  lead: 'Det er det første, en ny leder læser. Skriv den på direktionens vegne, når den er aftalt.',
  words: 'Hilsen',
  signedBy: 'Underskrevet',
  signedHint: 'Fx direktionen eller et navn',
  save: 'Gem hilsenen',
  cancel: 'Annuller',
  standard: 'Brug standardhilsenen',
  saved: 'Hilsenen er gemt.',
  missing: 'Skriv en hilsen, eller brug standardhilsenen.',
  link: 'Velkomst til nye ledere',
}
