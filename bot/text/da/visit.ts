/** Being a guest at another group's meeting, in the tab. */
export const visit = {
  find: 'Vær gæst i en anden gruppe',
  findLead: 'Se, om du kan være med i en anden gruppe samme uge. Det tæller som fremmøde.',
  legend: 'Vælg et møde, hvor du er ledig',
  host: (name: string) => `vært: ${name}`,
  choose: 'Vær gæst ved mødet',
  close: 'Luk',
  none: 'Der er ingen møder i ugen, hvor du er ledig, og hvor du kan være gæst.',
  unknown:
    'Vi kan ikke se din kalender og kan derfor ikke foreslå et møde. Skriv til koordinatoren.',
  told: 'Du får en invitation i Outlook, og begge værter får besked.',
  sits: (group: string, when: string) => `Du er gæst i ${group}, ${when}.`,
  open: 'Se mødet',
  undo: 'Jeg kommer ikke som gæst',
  title: 'Gæst i en anden gruppe',
  audience: 'Kun dig',
  trust:
    'Det, der bliver sagt i gruppen, bliver i gruppen. Her ser du kun det, der hører til dette ene møde. Siden lukker et døgn efter mødet.',
  hostedBy: (name: string) => `Vært: ${name}.`,
  join: 'Deltag i mødet',
  evaluate: 'Svar på evalueringen',
  answered: 'Tak, du har svaret på evalueringen.',
  contract: 'Det har gruppen aftalt',
  noContract: 'Gruppen har ikke skrevet en gruppekontrakt endnu. Spørg værten, hvad I aftaler.',
  agenda: 'Dagsorden',
  noAgenda: 'Dagsordenen er ikke frigivet endnu.',
}
