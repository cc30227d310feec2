/** Whom one can ring about what. Nobody is found who has not chosen to be. */
export const directory = {
  audience: 'Alle ledere',
  lead: 'Find en lederkollega, du kan ringe til. Her står kun dem, der selv har skrevet sig på.',
  search: 'Søg efter emne, navn eller arbejdsplads',
  nobody: 'Ingen har skrevet sig på endnu. Du kan være den første.',
  noneFound: 'Ingen passer på din søgning. Prøv et andet ord.',
  found: (count: number) => (count === 1 ? '1 leder' : `${count} ledere`),
  mine: 'Det kan du spørge mig om',
  mineHint: 'Skriv kort, hvad du har erfaring med. Alle ledere kan se det.',
  save: 'Gem',
  remove: 'Tag mig af listen',
  saved: 'Du er på listen.',
  removed: 'Du er ikke længere på listen.',
  write: 'Skriv i Teams',
  writeTo: (name: string) => `Skriv i Teams til ${name}`,
}
