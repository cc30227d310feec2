import type { SeatReason } from '#bot/api/why-seat.ts'
import { list } from '../format.ts'
import { alikeCount } from './alike.ts'

type Rule = SeatReason['rules'][number]

const share = (least: number, most: number) => (least === most ? `${most}` : `${least}-${most}`)

/** More names than this say less than a number. */
const MOST_NAMES = 4

/** Why I sit where I sit: to a leader about themself, in a few sentences. */
export const whyMine = {
  title: 'Hvorfor er jeg i denne gruppe?',
  audience: 'Kun du og koordinatoren kan se det her.',
  spread: (groups: number) =>
    `Grupperne er sat sammen, så områder, ledelsesniveauer og erfaring er spredt jævnt over de ${groups} grupper.`,
  alike: ({ size, criteria }: Pick<SeatReason, 'size' | 'criteria'>) => {
    const isEven = criteria.every(({ inGroup, most }) => inGroup <= most)
    const counts = list(
      'da',
      criteria.map(({ alike, inGroup }) => alikeCount(alike, inGroup)),
    )
    const even = list(
      'da',
      criteria.map(({ least, most }) => share(least, most)),
    )
    return isEven
      ? `I er ${size} i gruppen, heraf ${counts}. Det svarer til en jævn fordeling.`
      : `I er ${size} i gruppen, heraf ${counts}. En helt jævn fordeling giver ${even}.`
  },
  rules: {
    host: () => 'Du er gruppens vært, for hver gruppe skal have en chef eller direktør.',
    'own-manager': ({ names }: Rule) =>
      `${list('da', names)} er din leder og sidder i en anden gruppe, så I begge kan tale frit.`,
    'own-reports': ({ names }: Rule) =>
      names.length === 1
        ? `${list('da', names)}, som du er leder for, sidder i en anden gruppe.`
        : names.length <= MOST_NAMES
          ? `${list('da', names)}, som du er leder for, sidder i andre grupper.`
          : `De ${names.length}, du er leder for, sidder i andre grupper.`,
  },

  asGood: (group: number) =>
    `Du kunne lige så godt have siddet i gruppe ${group}. Det har tilfældet afgjort.`,
  worse: (group: number, alike: string | null) =>
    alike === null
      ? 'På en anden plads ville grupperne blive mindre jævne.'
      : `På en anden plads ville grupperne blive mindre jævne: I gruppe ${group} ville I være ${alike}.`,
}
