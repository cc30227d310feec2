/** What people are told of in a year, by the line that a phone shows; the first that fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^Chefgruppen er klar/, 'Velkommen i chefgruppens rum'],
  [/^Ledelsesgruppe .+ er klar/, 'Velkommen i gruppens rum'],
  [/^Du har fået plads i /, 'Velkommen til den nye'],
  [/^Du er nu vært for /, 'Til den nye vært'],
  [/^Planen for /, 'Årets plan'],
  [/ (har en kontrakt|kontrakt er ændret)/, 'Gruppens kontrakt'],
  [/^Indkaldelse: Lederseminar/, 'Indkaldelse til seminaret'],
  [/^Indkaldelse: /, 'Indkaldelse'],
  [/^Ændret i Outlook: /, 'Flyttet i Outlook'],
  [/^Taget af kalenderen: /, 'Taget af kalenderen'],
  [/^Dagsorden for /, 'Dagsorden'],
  [/^Forberedelse til /, 'Forberedelse'],
  [/^Husk forberedelsen/, 'Påmindelse om forberedelsen'],
  [/^Nyt om dit emne/, 'Svar på dit emne'],
  [/^Evaluering: /, 'Evaluering'],
  [/^Resultat af evalueringen/, 'Evalueringens resultat'],
  [/^Husk opsamlingen/, 'Påmindelse om opsamlingen'],
  [/^Skriv opsamlingen/, 'Svar på /opsamling'],
  [/^Din kladde til opsamlingen/, 'Kladde til opsamlingen'],
  [/^Opsamling: /, 'Opsamling'],
  [/^Må det her gives videre/, 'Må det gives videre?'],
  [/^Gruppen mangler dit svar/, 'Påmindelse om svar'],
  [/^Ikke givet videre/, 'Ikke givet videre'],
  [/^Må dine ord gives videre/, 'Må dine ord gives videre?'],
  [/^Svar fra chefgruppen/, 'Svar fra chefgruppen'],
  [/^Orienteringen om /, 'Fortæl dine egne medarbejdere'],
  [/^Fra ledelsesgruppernes møder/, 'Orientering til organisationen'],
  [/ kommer som gæst til jeres møde$/, 'I får en gæst'],
  [/ er gæst i /, 'En af jer er gæst et andet sted'],
  [/ har delt en målsætning med dig$/, 'En målsætning delt med dig'],
  [/^Hvad har ledelsesgrupperne ført til/, 'Konceptevaluering'],
]

/** What nobody has a name for here. */
export const UNKNOWN = '?'

/** A guest has two meetings in a round: the card of the one they sat in on comes to them alone. */
export const kindOf = (title: string, isAlone: boolean): string => {
  const kind = KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? UNKNOWN
  return isAlone && kind === 'Evaluering' ? 'Evaluering som gæst' : kind
}

/** What belongs to no round although it may come while one is being rounded off. */
const BY_ITSELF: Readonly<Record<string, string>> = { Konceptevaluering: 'Konceptevalueringen' }

export const periodOf = (kind: string, period: string): string => BY_ITSELF[kind] ?? period
