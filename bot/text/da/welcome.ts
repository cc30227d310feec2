import { plural } from '../format.ts'

/** To somebody who has taken a seat in a group under way: one card, and the page with all the rest. */
export const welcome = {
  card: {
    notification: (group: string) => `Du har fået plads i ${group}`,
    title: (group: string) => `Velkommen i ${group}`,
    lead: (municipality: string, others: number) =>
      `Du er nu med i en tværgående ledelsesgruppe i ${municipality} sammen med ${plural('da', others, 'anden leder', 'andre ledere')}.`,
    host: 'Vært',
    firstMeeting: 'Dit første møde',
    noMeeting: 'Bookes senere. Du får indkaldelsen i Outlook.',
    whoIsWho: 'Se, hvem der er med, og hvor de arbejder.',
    agenda: 'Se den næste dagsorden, og hvad gruppen følger op på.',
    contract: 'Læs gruppens kontrakt, og sig ja, hvis du står inde for den.',
    once: 'Det er den eneste besked, du får om at begynde. Resten står på siden.',
    open: 'Begynd her',
  },
  page: {
    audience: 'Kun dig og din gruppe',
    audienceOffice: 'Koordinatoren',
    lead: 'Det, du har brug for, når du begynder i gruppen.',
    defaultGreeting: (municipality: string) =>
      `Velkommen i de tværgående ledelsesgrupper i ${municipality}. Her mødes ledere fra alle områder og niveauer om de opgaver, ingen af os løser alene. Du er med på lige fod fra første møde: Spørg, fortæl, og tag noget med hjem.`,
    signed: 'Direktionen',
    from: 'Hilsen fra direktionen',
    meeting: 'Dit første møde',
    noMeeting: 'Mødet er ikke booket endnu. Du får indkaldelsen i Outlook.',
    theme: (theme: string) => `Tema: ${theme}`,
    toAgenda: 'Læs dagsordenen',
    toPreparation: 'Se forberedelsen',
    noAgenda: 'Dagsordenen kommer, når chefgruppen har frigivet den.',
    contract: 'Gruppens kontrakt',
    contractLead:
      'Sådan har gruppen aftalt at arbejde sammen. Læs den, og sig ja, hvis du står inde for den.',
    contractAccepted: 'Du har sagt ja til gruppens kontrakt.',
    noContract: 'Gruppen har ikke en kontrakt endnu. Den skriver I sammen.',
    toContract: 'Læs kontrakten, og sig ja',
    readContract: 'Læs kontrakten',
    carried: 'Det følger gruppen op på',
    carriedFrom: (round: string) => `fra ${round}`,
    own: 'Det er du selv i gang med',
    ownLead:
      'Måske har du overtaget noget, som din forgænger delte med gruppen. Behold det, ret det, eller læg det væk.',
    toCommitments: 'Gå til målsætninger',
    nothingCarried: 'Gruppen har ikke noget åbent at følge op på.',
    who: 'Hvem er hvem',
    toPlan: 'Se årets plan',
    toGroup: 'Gå til gruppens side',
  },
}
