import { at } from './chance.ts'

const places =
  'Bøgely Nørrevang Åkær Søndervang Egelund Kirkebakken Østerled Møllehøj Hasselvænget Strandby Højmark Lindegården Engdal Rosenlund Åbrinken Vestervang Tårnby Birkehøj Havblik Mølledammen Grønnegade Elverhøj Fyrbakken Kastanjegården Lærkevej Ørnevang Enghaven Hjortshøj Ellekær Skovbrynet'.split(
    ' ',
  )
const childrens =
  'Solsikken Spiren Rønnebær Regnbuen Skovmusen Troldehøj Kastanjen Svanesøen Mariehønen Stjerneskud Valmuen Tusindfryd Fjordglimt Kløverbakken Snurretoppen Æblehaven Pilehytten Muldvarpen Krudtuglen Myretuen Egernet Måneskin Hoppeloppen Ærtebælgen'.split(
    ' ',
  )
const quarters = ['Nord', 'Syd', 'Øst', 'Vest', 'Midt']

/**
 * Gives workplaces their names, no two of one kind alike. A pattern has `{}` where the name goes;
 * in one that ends with `, {}` the first gets no addition, as there may be just that one.
 */
export function placeNames(): (pattern: string) => string {
  const used = new Map<string, number>()
  return (pattern) => {
    if (!pattern.includes('{}')) return pattern
    const turn = used.get(pattern) ?? 0
    used.set(pattern, turn + 1)
    if (turn === 0 && pattern.endsWith(', {}')) return pattern.replace(', {}', '')
    const names = namesFor(pattern)
    // Names of one kind start at different places in the list, so that not everything is called Bøgely.
    const start = names === quarters ? 0 : pattern.length * 5
    const name = at(names, (start + turn) % names.length)
    const lap = Math.floor(turn / names.length)
    return pattern.replace('{}', lap === 0 ? name : `${name} ${lap + 1}`)
  }
}

function namesFor(pattern: string): readonly string[] {
  if (pattern.startsWith('Børnehuset')) return childrens
  return /, \{\}$|^(Dagtilbud|Ældreområde|\{\}$)/.test(pattern) ? quarters : places
}
