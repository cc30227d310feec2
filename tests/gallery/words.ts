import { instant } from '#bot/domain/calendar.ts'

/** As long as such things are called in real municipalities, and as long as the product lets them be. */
export const LONG = {
  person: 'Anne-Margrethe Christoffersen-Vestergaard Thorsteinsdóttir Møllgaard-Kristoffersen',
  workplace:
    'Center for Specialundervisning, Ungdomsuddannelse og Arbejdsmarkedsafklaring, Vestermarken',
  municipality: 'Ringkøbing-Skjern Kommune',
  group: 'Tværgående ledelsesgruppe 11 Nordvest (Ulfborg)',
  round: '3. møderunde 2027 om sundhedsplejerskeuddannelsesbestyrelser',
} as const

export const TAB = `https://teams.microsoft.com/l/entity/0f3c2d5e-8f6a-4c1b-9a54-5a7c1e9d4f10/home?context=${encodeURIComponent('{"subEntityId":"summary/0199b000-0000-7000-8000-000000000001"}')}`

export const STARTS = instant('2027-01-20T08:00:00Z')
export const ENDS = instant('2027-01-20T11:00:00Z')
export const CLOSES = instant('2027-01-21T11:00:00Z')

const SENTENCES =
  'Vi har talt om, hvordan vi følger op på sygefraværet i ældreplejen, og om det, der *virker* hos andre. ' +
  'Aftalen er, at hver leder spørger tre medarbejdere, før vi ses igen (og skriver det ned).\n' +
  'Økonomien fylder, men lærernes og pædagogernes egne forslag fylder mere. '

/** Danish prose of exactly this many characters, with marks and line breaks in it as people write them. */
export const prose = (characters: number): string =>
  SENTENCES.repeat(Math.ceil(characters / SENTENCES.length)).slice(0, characters)
