/** To a leader who has been named host of a group under way. */
export const hostNamed = {
  notification: (group: string) => `Du er nu vært for ${group}`,
  title: (group: string) => `Du er vært for ${group}`,
  lead: 'Koordinatoren har valgt dig som gruppens vært fra nu af. De andre kan se det på gruppens side.',
  nextMeeting: 'Næste møde',
  noMeeting: 'Bookes senere. Du får indkaldelsen i Outlook.',
  leads: 'Du fører gruppen gennem mødets syv punkter og deltager på lige fod med de andre.',
  summary:
    'Efter mødet skriver du opsamlingen i tre korte felter. Skriv /opsamling i gruppens rum.',
  cannot: 'Kan du ikke være vært for et møde, kan du bede en anden chef i gruppen om det.',
  open: 'Se dine møder',
}
