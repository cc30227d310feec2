/** The page where each leader reads the letters that went out and prepares to tell their own staff. */
export const newsletter = {
  title: 'Orientering til organisationen',
  lead: 'Efter hver runde fortæller chefgruppen hele organisationen, hvad grupperne har talt om. Din egen del er at fortælle det videre hos dig.',
  audience: 'Alle ledere',
  emptyTitle: 'Der er ikke sendt en orientering endnu',
  empty: 'Den kommer her, når chefgruppen har sendt den efter møderunden.',
  sent: (when: string) => `Sendt ${when}`,
  read: (round: string) => `Læs orienteringen om ${round}`,
  print: 'Print',
  tellTitle: 'Fortæl dine egne medarbejdere',
  tellAudience: 'Kun du',
  tellLead:
    'Skriv, hvad du tog med dig, og hvad det betyder hos jer. Fortæl det i generelle vendinger, og hold det, andre har sagt, i gruppen.',
  questions: 'To spørgsmål at stille dem',
  askThem: 'Spørg dem med et link',
  notes: 'Dine noter',
  notesHint: 'Kun du kan se dem.',
  save: 'Gem noter',
  saved: 'Noterne er gemt.',
  unsaved: 'Ikke gemt endnu.',
}
