/** Why a seminar was not changed, and what to do instead. */
export const seminarRefusals = {
  'no-season': () => 'Der er ikke lagt et år endnu. Koordinatoren lægger det under Året.',
  'seminar-incomplete': () =>
    'Der mangler noget i planen for seminaret. Ret det, der er mærket, og prøv igen.',
  'seminar-in-the-past': () =>
    'Seminaret kan ikke begynde, før vi har nået det. Vælg en senere dag.',
  'seminar-over': () => 'Seminaret er begyndt eller holdt, så det kan ikke ændres.',
  'seminar-not-begun': () =>
    'Seminaret er ikke begyndt. Spørgsmålene kan sættes i gang fra en time før.',
  'seminar-called': () => 'Der er allerede inviteret til seminaret.',
  'seminar-not-called': () => 'Der er ikke inviteret til seminaret.',
  'too-few-for-tables': () => 'Der er ikke ledere nok på listen til at sætte borde.',
}
