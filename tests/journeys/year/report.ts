import { writeFileSync } from 'node:fs'
import { listByPerson, stepsIn } from './counted.ts'
import type { PlayedYear } from './play-year.ts'

/** Prints the steps of the year, writes the list by person where a file is named; false when something is not as it should be. */
export const reportYear = ({ received, broken }: PlayedYear, file: string | undefined): boolean => {
  console.log('\nÅrets beskeder, skridt for skridt:')
  console.table(
    stepsIn(received).map(({ period, kind, ways, people, most }) => ({
      Hvornår: period,
      Hvad: kind,
      Hvordan: ways,
      Personer: people,
      'Højst til én': most,
    })),
  )
  const people = new Set(received.map(({ person }) => person)).size
  console.log(`${received.length} beskeder til ${people} modtagere.`)
  if (file) {
    writeFileSync(file, listByPerson(received))
    console.log(`Hele listen, person for person, står i ${file}.`)
  }
  for (const sentence of broken) console.error(`FEJL: ${sentence}`)
  if (broken.length === 0) console.log('Ingen fik mere end én besked i noget skridt.')
  return broken.length === 0
}
