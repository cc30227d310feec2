/** A kind of workplace: who leads it, and who lead parts of it. */
export type Unit = {
  /** The leader of leaders, and where. `{}` is filled with a place name. */
  readonly head: readonly [title: string, workplace: string]
  /** The leaders of staff below; `null` works at the head's own workplace. */
  readonly parts: readonly (readonly [title: string, workplace: string | null])[]
  /** How many parts; 0 is a unit whose leader leads staff directly. */
  readonly size: number
}

export type Area = {
  readonly name: string
  /** Leaders below the chief, of 121 in the municipality of the default size. */
  readonly weight: number
  readonly chief: string
  /** Share of women among the leaders. */
  readonly women: number
  /** Taken in turn until the area has its leaders. */
  readonly units: readonly Unit[]
}

const school = (size: number): Unit => ({
  head: ['Skoleleder', '{} Skole'],
  parts: [
    ['Afdelingsleder, indskoling', null],
    ['Afdelingsleder, udskoling', null],
  ],
  size,
})
const dayCare = (size: number): Unit => ({
  head: ['Områdeleder', 'Dagtilbud {}'],
  parts: [['Pædagogisk leder', 'Børnehuset {}']],
  size,
})
const unit = (
  size: number,
  title: string,
  workplace: string,
  ...parts: (readonly [string, string | null])[]
): Unit => ({ head: [title, workplace], parts, size })

/** The municipality's areas, the management's own last; sizes as uneven as in life. */
export const areas: readonly Area[] = [
  {
    name: 'Skole og Læring',
    weight: 29,
    chief: 'Skolechef',
    women: 0.55,
    units: [school(2), school(1), school(2), school(1), school(2), school(0)],
  },
  {
    name: 'Dagtilbud',
    weight: 26,
    chief: 'Dagtilbudschef',
    women: 0.85,
    units: [dayCare(5), dayCare(4), dayCare(6), dayCare(5)],
  },
  {
    name: 'Børn, Unge og Familie',
    weight: 9,
    chief: 'Familiechef',
    women: 0.75,
    units: [
      unit(2, 'Leder af Familierådgivningen', 'Familierådgivningen, {}', ['Teamleder', null]),
      unit(0, 'Leder af PPR', 'PPR, {}'),
      unit(2, 'Leder af Sundhedsplejen', 'Sundhedsplejen, {}', ['Teamleder', null]),
      unit(0, 'Leder af Ungehuset', 'Ungehuset, {}'),
      unit(0, 'Leder af døgntilbud', 'Døgntilbuddet {}'),
    ],
  },
  {
    name: 'Sundhed og Ældre',
    weight: 25,
    chief: 'Sundheds- og ældrechef',
    women: 0.85,
    units: [
      unit(3, 'Områdeleder', 'Ældreområde {}', ['Plejecenterleder', 'Plejecenter {}']),
      unit(4, 'Leder af hjemmeplejen', 'Hjemmeplejen, {}', ['Gruppeleder', null]),
      unit(2, 'Leder af sygeplejen', 'Sygeplejen, {}', ['Teamleder', null]),
      unit(3, 'Områdeleder', 'Ældreområde {}', ['Plejecenterleder', 'Plejecenter {}']),
      unit(0, 'Leder af Madservice', 'Madservice, {}'),
      unit(5, 'Leder af Træning og Rehabilitering', 'Sundhedscentret, {}', ['Teamleder', null]),
    ],
  },
  {
    name: 'Social og Handicap',
    weight: 14,
    chief: 'Socialchef',
    women: 0.7,
    units: [
      unit(3, 'Centerleder', 'Handicapcenter {}', ['Afdelingsleder', 'Bofællesskabet {}']),
      unit(2, 'Leder af Socialpsykiatrien', 'Socialpsykiatrien, {}', ['Teamleder', null]),
      unit(0, 'Leder af Rusmiddelcentret', 'Rusmiddelcentret, {}'),
      unit(3, 'Centerleder', 'Beskyttet Beskæftigelse, {}', ['Værkstedsleder', 'Værkstedet {}']),
      unit(1, 'Leder af Bostøtten', 'Bostøtten, {}', ['Teamleder', null]),
    ],
  },
  {
    name: 'Arbejdsmarked og Borgerservice',
    weight: 6,
    chief: 'Arbejdsmarkedschef',
    women: 0.6,
    units: [
      unit(2, 'Jobcenterleder', 'Jobcenter, {}', ['Teamleder', null]),
      unit(0, 'Leder af Ydelser', 'Ydelsesafdelingen, {}'),
      unit(0, 'Leder af Borgerservice', 'Borgerservice, {}'),
      unit(0, 'Leder af Integration', 'Integrationsteamet, {}'),
    ],
  },
  {
    name: 'Teknik, Miljø og Kultur',
    weight: 8,
    chief: 'Teknik-, miljø- og kulturchef',
    women: 0.4,
    units: [
      unit(2, 'Leder af Vej og Park', 'Materielgården, {}', ['Driftsleder', null]),
      unit(0, 'Leder af Plan og Byg', 'Plan og Byg, {}'),
      unit(1, 'Biblioteksleder', 'Biblioteket, {}', ['Afdelingsleder', null]),
      unit(0, 'Leder af Natur og Miljø', 'Natur og Miljø, {}'),
      unit(0, 'Leder af Kultur- og Fritidshuset', 'Kulturhuset, {}'),
    ],
  },
  {
    name: 'Direktion og Stab',
    weight: 4,
    chief: 'Kommunaldirektør',
    women: 0.5,
    units: [
      unit(1, 'Leder af Økonomi og Analyse', 'Rådhuset', ['Teamleder, løn og regnskab', null]),
      unit(0, 'Leder af HR og Organisation', 'Rådhuset'),
      unit(0, 'Leder af IT og Digitalisering', 'Rådhuset'),
      unit(0, 'Leder af Politik og Kommunikation', 'Rådhuset'),
    ],
  },
]

/** What the directors answer for, in the order in which they get the chiefs of the areas above. */
export const directorTitles: readonly string[] = [
  'Direktør for Børn og Læring',
  'Direktør for Velfærd og Sundhed',
  'Direktør for By og Arbejdsmarked',
]
