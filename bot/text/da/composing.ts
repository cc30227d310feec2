import { decimal, list } from '../format.ts'

const percent = (share: number) => `${Math.round(share * 100)} %`

/** While the groups are put together, and how it ended. */
export const composing = {
  title: 'Grupperne bliver sat sammen',
  share: (share: number) => `${percent(share)} af arbejdet er gjort`,
  announced: (share: number) => `Grupperne bliver sat sammen. ${percent(share)} er gjort.`,
  noneYet: 'Vi leder efter den første fordeling.',
  clashes: (count: number) =>
    count === 1
      ? 'Den bedste indtil nu bryder én regel. Vi leder videre.'
      : `Den bedste indtil nu bryder ${count} regler. Vi leder videre.`,
  bestProven: 'Den bedst mulige fordeling er fundet.',
  bestSoFar: (gap: number) =>
    `Den bedste indtil nu er højst ${decimal('da', gap * 100)} % fra det bedst mulige.`,
  stop: 'Stop, og behold den bedste',
  stopping: 'Stopper …',
  done: 'Grupperne er sat sammen.',
  stopped: 'Du stoppede arbejdet. Her er den bedste fordeling, vi nåede at finde.',
  lost: 'Arbejdet blev afbrudt, før det var færdigt. Sæt grupperne sammen igen.',
  refused: {
    'managers-unavoidable': (names: readonly string[]) =>
      `Grupperne kan ikke sættes sammen, uden at nogen sidder med sin egen leder: ${list('da', names)}. Tjek nærmeste leder i listen.`,
    'wishes-conflict': () =>
      'Reglerne og dine ønsker kan ikke alle overholdes. Under Ønsker kan du se, hvad der er i vejen for hvad.',
    'composing-failed': () => 'Der er en fejl hos os, så arbejdet gik i stå. Prøv igen om lidt.',
    'composing-interrupted': () =>
      'Tværs blev genstartet, før arbejdet var færdigt. Sæt grupperne sammen igen.',
    'groups-approved': () => 'Grupperne er godkendt i mellemtiden. Genindlæs siden.',
    'stopped-too-early': () =>
      'Arbejdet blev stoppet, før der var en fordeling, som holder reglerne. Prøv igen.',
  },
  value: {
    proven: 'Ingen fordeling kan være bedre',
    provenWhy: 'Det er bevist. Her står hvorfor:',
    near: (gap: number) => `Højst ${decimal('da', gap * 100)} % fra det bedst mulige`,
    nearWhy:
      'Vi kan ikke bevise, at det er den bedste fordeling, der findes. Her er, hvor langt den er fra det, der mindst må til:',
    pairs:
      'Et par er to ledere i samme gruppe, som har noget til fælles. Jo færre par, jo mere blandede er grupperne.',
    searchOn: 'Led længere',
    searchOnTitle: 'Led længere efter en bedre fordeling?',
    searchOnText:
      'Vi bruger ti gange så lang tid. De bytter, du selv har lavet, går tabt. Du kan stoppe undervejs.',
    keep: 'Behold kladden',
  },
  why: {
    none: 'Der er nok grupper til, at ingen behøver at sidde sammen.',
    reached: 'Færre er ikke muligt',
    above: (over: number, bound: number) => `${over} over det mindst mulige, som er ${bound}`,
    /** 31 leaders in 11 groups: 9 groups of 3 and 2 of 2, which is 29 pairs. */
    spread: (people: string, count: number, groups: number, pairs: string) => {
      const each = Math.floor(count / groups)
      const over = count % groups
      const dealt =
        over === 0
          ? `får hver gruppe ${each}`
          : `får ${over === 1 ? 'én gruppe' : `${over} grupper`} ${each + 1}, og ${groups - over === 1 ? 'én' : `${groups - over}`} får ${each}`
      return `${people} skal deles på ${groups} grupper. Så ${dealt}. Det giver mindst ${pairs}.`
    },
    closedBy: (name: string) => `Gruppen med ${name} er lukket for dem.`,
    more: (values: number, pairs: string) =>
      values === 1
        ? `En mindre flok giver ${pairs}.`
        : `${values} mindre flokke giver tilsammen ${pairs}.`,
  },
}
