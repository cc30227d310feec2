import { describe, expect, it } from 'vitest'
import { peopleFound } from '#tab/pages/composition/people-found.ts'

const person = (name: string, area = 'Kultur', workplace = '') => ({
  id: name,
  name,
  area,
  workplace,
})
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name)

describe('finding people for a wish', () => {
  it('finds nobody before anything is written', () => {
    expect(peopleFound([person('Anna Bach')], '  ', [])).toEqual([])
  })

  it('finds by any part of a name, an area or a workplace, whatever the keyboard has', () => {
    const people = [person('Åse Bæk'), person('Bo Dam', 'Kultur', 'Ærøskolen'), person('Ida Krog')]
    expect(names(peopleFound(people, 'aase baek', []))).toEqual(['Åse Bæk'])
    expect(names(peopleFound(people, 'ærø', []))).toEqual(['Bo Dam'])
  })

  it('puts those whose own name was written first, each in Danish order', () => {
    const people = [person('Åge Holm'), person('Bo Dam', 'Holmegård'), person('Zita Holm')]
    expect(names(peopleFound(people, 'holm', []))).toEqual(['Zita Holm', 'Åge Holm', 'Bo Dam'])
  })

  it('leaves out those already chosen', () => {
    expect(peopleFound([person('Anna Bach')], 'anna', ['Anna Bach'])).toEqual([])
  })

  it('shows no more than one can look over', () => {
    const many = Array.from({ length: 40 }, (_, at) => person(`Anna ${at}`))
    expect(peopleFound(many, 'anna', [])).toHaveLength(8)
  })
})
