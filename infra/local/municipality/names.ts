import type { Chance } from './chance.ts'

const women =
  'Anne Mette Hanne Lone Pia Susanne Kirsten Birgitte Charlotte Dorthe Gitte Helle Jette Karen Lene Marianne Rikke Tina Trine Camilla Louise Maria Line Sofie Ida Kathrine Signe Stine Maja Malene Heidi Bente Annette Vibeke Åse Bodil Sanne Ulla Birthe Tove Merete Bettina Winnie Fatma Amina Grethe Inger Lisbeth Majbritt Pernille Tanja Mie Anne-Marie Cecilie Eva Gunhild Henriette Iben Julie Katja Laila Nina Ragnhild Solveig Thea'.split(
    ' ',
  )
const men =
  'Søren Jørgen Bjørn Henrik Thomas Lars Michael Jens Peter Morten Martin Jesper Kim Claus Per Anders Torben Allan Brian Carsten Dennis Erik Flemming Frank Hans Ivan Jakob Kasper Kenneth Kristian Mads Mikkel Niels Ole Palle René Rasmus Steen Svend Troels Ulrik Uffe Villy Åge Emre Hassan Nicolai Jeppe Tobias Esben Gorm Viggo Jan-Erik Bo Finn Leif'.split(
    ' ',
  )
const commonSurnames =
  'Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen'.split(
    ' ',
  )
const otherSurnames =
  'Knudsen Jakobsen Mikkelsen Frandsen Bach Holm Lund Bjerregaard Skov Dahl Friis Kjær Nørgaard Vestergaard Østergaard Søndergaard Bundgaard Kirkegaard Damgaard Lindholm Winther Schmidt Bak Brandt Juhl Krogh Lauridsen Mathiesen Toft Vinther Ågård Ørum Hougaard Iversen Eskildsen Overgaard Ravn Steffensen Thygesen Villadsen Yilmaz Ahmadi Bæk Clausen Dam Enevoldsen Fløe Gregersen Højgaard Jessen Kofoed Lorentzen Munk Nygaard Odgaard Præstegaard Riis Svane Trærup Udsen Vad Westh'.split(
    ' ',
  )
const middleNames =
  'Bang Buhl Bøgh Falk Fog Gade Hede Hjort Krag Lykke Mølgaard Næsby Ry Skou Vang Ølgaard'.split(
    ' ',
  )

/** Names carried by people whom everybody in Denmark knows; nobody in Fjordby is called so. */
const known = new Set(
  'Mette Frederiksen|Lars Rasmussen|Anders Rasmussen|Poul Rasmussen|Helle Schmidt|Troels Poulsen|Jakob Jensen|Kim Larsen|Mikkel Hansen|Thomas Andersen|Hans Andersen|Peter Madsen|Susanne Bier|Bodil Jørgensen|Morten Andersen|Peter Schmidt|Svend Jakobsen|Michael Dam|Mads Mikkelsen|Niels Jensen|Morten Olsen|Brian Nielsen|Sofie Lassen|Pernille Hansen|Jens Christensen|Kirsten Andersen|Lone Dybkjær'.split(
    '|',
  ),
)

export type PersonName = { givenName: string; surname: string }

/** A plausible Danish name; `women` is the share of women among those named so. */
export function drawName(chance: Chance, womenShare: number): PersonName {
  const givenName = chance.pick(chance.next() < womenShare ? women : men)
  const last = chance.pick(chance.next() < 0.45 ? commonSurnames : otherSurnames)
  if (known.has(`${givenName} ${last}`)) return drawName(chance, womenShare)
  const surname = chance.next() < 0.25 ? `${chance.pick(middleNames)} ${last}` : last
  return { givenName, surname }
}

/** The text in the letters of an e-mail address: lower case, `æøå` as `ae`, `oe`, `aa`, accents dropped. */
export function foldToAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9-]+/g, '.')
}
