/** The rounds of the two years, as the coordinator plans them. */
const SEASONS = [
  {
    label: '2027',
    rounds: [
      ['2027-01-11', '2027-02-05'],
      ['2027-05-10', '2027-06-11'],
      ['2027-08-30', '2027-09-24'],
    ],
  },
  {
    label: '2028',
    rounds: [
      ['2028-01-10', '2028-02-04'],
      ['2028-05-08', '2028-05-19'],
      ['2028-08-28', '2028-09-22'],
    ],
  },
] as const

export type PlannedSeason = ReturnType<typeof seasons>[number]

/** What `planSeason` is told, one year after the other. */
export const seasons = () =>
  SEASONS.map(({ label, rounds }) => ({
    label,
    rounds: rounds.map(([from, to], index) => ({
      label: `${index + 1}. møderunde ${label}`,
      from,
      to,
      meetingMinutes: 180,
    })),
  }))
