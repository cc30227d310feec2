/** Why something of a contract or a commitment was not done, and what to do instead. */
export const agreementRefusals = {
  'contract-empty': () => 'Kontrakten er tom. Skriv mindst ét afsnit, før du lægger den frem.',
  'contract-unchanged': () =>
    'Gruppen har allerede den her udgave. Der er ikke noget nyt at lægge frem.',
  'contract-changed': () =>
    'Gruppen har fået en nyere udgave af kontrakten. Åbn den, og sig ja dér.',
  'no-contract': () =>
    'Gruppen har ikke en kontrakt endnu. Værten skriver den, når I har talt om den.',
  'colleague-missing': () => 'Vælg en kollega i gruppen at dele målsætningen med.',
  'commitment-is-the-groups': () =>
    'Målsætningen er gruppens. Skriv en ny, hvis du vil have din egen.',
  'no-meeting-to-follow-up': () =>
    'Gruppen har ikke et møde at følge op på endnu. Svar, når næste møde er booket.',
  'follow-up-empty': () => 'Skriv et svar på mindst ét af de tre spørgsmål.',
}
