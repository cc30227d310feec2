/**
 * Text as people search it: case and accents do not matter, and æ, ø, å are the same as ae, oe, aa, as they
 * are written where a keyboard or an old system lacks them (requirements.md part D).
 */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/a\u030a/g, 'aa')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')

/** Whether every word looked for is part of some of the texts. Looking for nothing finds all. */
export const isFoundIn = (wanted: string, texts: readonly string[]): boolean => {
  const all = folded(texts.join('\n'))
  return folded(wanted)
    .split(/\s+/)
    .every((word) => all.includes(word))
}
