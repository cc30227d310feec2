/** Words that say nothing of what a text is about. */
export const emptyWords: ReadonlySet<string> = new Set(
  `af aldrig alle at bare begge blev blive bliver da de dem den denne der deres det dette dig din du dog efter egen
  eller en end er et fik for fra få får før gerne giv give giver gør gøre ham han hans har have havde hele hen
  hendes her hos hun hvad hver hvem hvilke hvis hvor hvordan hvorfor i ikke ind ingen ja jeg jer jeres kan kom
  kunne kun lidt man mange med meget mellem men mere mest mig min mod må ned nej noget nogle nogen nok nu når og
  også om op os over på samme se selv sig sin skal skulle som sådan så tage tager til ud under var ved vi vil ville
  være været vores vore år bør brug behov fælles flere bedre mindre sker`.split(/\s+/),
)

/** The endings of Danish words, the longest first, as in the Danish stemmer of snowballstem.org, step 1. */
const ENDINGS = (
  'erendes erende hedens ethed erede heden heder endes ernes erens erets ered ende erne eren erer heds enes eres ' +
  'eret hed ene ere ens ers ets en er es et e'
).split(' ')
const SHORTEST_STEM = 3

/** What is left of a word when its ending is off; a last double consonant becomes one. */
export const stem = (word: string): string => {
  const ending = ENDINGS.find(
    (each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM,
  )
  const bare = ending ? word.slice(0, -ending.length) : word
  const single = bare.replace(/([bcdfghjklmnpqrstvxz])\1$/, '$1')
  return single.length >= SHORTEST_STEM + 2 && /[bdfgjklnoprt]s$/.test(single)
    ? single.slice(0, -1)
    : single
}

/** The stems of the words that say what a text is about. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => !emptyWords.has(word))
      .map(stem),
  )

/** From 0, nothing in common, to 1: shared stems over the geometric mean of both; a stem counts less the more texts have it. */
export const likeness = (
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weight: (stem: string) => number = () => 1,
): number => {
  const sum = (stems: Iterable<string>) =>
    [...stems].reduce((total, each) => total + weight(each) ** 2, 0)
  const both = [...one].filter((each) => other.has(each))
  const size = Math.sqrt(sum(one) * sum(other))
  return size === 0 ? 0 : sum(both) / size
}

type Text<Id> = { readonly id: Id; readonly text: string }

/** Less than this is chance. */
const LIKE_ENOUGH = 0.2

/** For each text, what is most like it among the others, where anything is like enough. */
export const mostLike = <One, Other>(
  texts: readonly Text<One>[],
  others: readonly Text<Other>[],
): ReadonlyMap<One, Other> => {
  const stemmed = others.map(({ id, text }) => ({ id, stems: stemsOf(text) }))
  const all = [...texts.map(({ text }) => stemsOf(text)), ...stemmed.map(({ stems }) => stems)]
  const weight = (stem: string) =>
    Math.log(1 + all.length / all.filter((stems) => stems.has(stem)).length)
  const found = new Map<One, Other>()
  for (const { id, text } of texts) {
    const stems = stemsOf(text)
    const [best] = stemmed
      .filter((each) => (each.id as unknown) !== id)
      .map((each) => ({ id: each.id, like: likeness(stems, each.stems, weight) }))
      .toSorted((a, b) => b.like - a.like)
    if (best && best.like >= LIKE_ENOUGH) found.set(id, best.id)
  }
  return found
}
