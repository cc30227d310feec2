/** Why the plan of a year, or what a leader tells of themselves, was not kept, and what to do instead. */
export const yearRefusals = {
  'plan-without-themes': () => 'Skriv et tema for mindst én runde, før du melder planen ud.',
  'plan-unchanged': () => 'Lederne har allerede den her plan. Der er ikke noget nyt at melde ud.',
  'year-is-over': () => 'Året er slut. Planlæg det næste år, og meld planen ud for det.',
}
