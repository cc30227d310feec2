/**
 * The leaders of the labelled sentences: one group of twelve, and others of the municipality. Chosen to be
 * difficult: first names that are words (Bo, Hans, Mark, Dag, Sten), surnames that are places or words (Lund,
 * Vejle, Storm, Munk, Dam), two who share a first name, names that end in s, x and z.
 */
export const MEMBERS = [
  'Mette Skov Holm',
  'Bo Lund',
  'Lars Bo Vig',
  'Anne-Marie Kjær',
  'Søren Ågård',
  'Hans Storm',
  'Dag Østergaard',
  'Mark Vejle',
  'Alex Munk',
  'Lone Fritz',
  'Lone Dam',
  'Sten Friis',
] as const

export const OTHERS = [
  'Pia Krogh',
  'Henrik Max Sørensen',
  'Ulla Bak',
  'Per Holm',
  'Fatma Yilmaz',
  'Jan-Erik Dahl',
  'Inge Lise Præstegaard',
  'Thomas Nyborg',
  'Kirsten Bang Toft',
  'Rikke Steen',
  'Åse Højgaard',
  'René Poulsen',
  'Grethe Odense',
] as const
