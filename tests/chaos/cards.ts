/** What stands on each kind of card and on no other, open or closed. */
const MARKS: Readonly<Record<string, RegExp>> = {
  agenda: /Dagsorden for/,
  preparation: /tickPreparation/,
  evaluation: /Evaluering af mødet/,
  'evaluation-result': /Resultat af evalueringen/,
  'preparation-reminder': /Husk forberedelsen/,
  'summary-nudge': /opsamling/i,
}

export const isCard = (card: unknown, kind: string): boolean => {
  const mark = MARKS[kind]
  if (!mark) throw new Error(`No card of the kind ${kind} was expected in this run.`)
  return card != null && mark.test(JSON.stringify(card))
}
