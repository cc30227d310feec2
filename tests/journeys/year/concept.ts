import { CONCEPT_QUESTIONS, eachQuestion } from '#bot/domain/concept.ts'
import { groupRooms } from '../round/cast.ts'
import { moveTo } from './round.ts'
import { checkSame, noted, type Year } from './year.ts'

const PERIOD = 'Konceptevalueringen'
const KEEP = ['Møderne tre gange om året.', 'At værten deltager på lige fod.', '']
const CHANGE = ['Mere tid til punkt 3.', '', 'Flere besøg hos hinanden.']

/** After six held meetings everybody is asked once; when the time is over there is one report of all groups. */
export const evaluateConcept = async (year: Year) => {
  const { client } = year
  year.say(`— ${PERIOD} —`)
  const { now } = await client.time()
  await moveTo(year, now.slice(0, 10), 5)
  const state = await noted(year, PERIOD)
  const rooms = groupRooms(state)
  const everybody = rooms.flatMap(({ members }) => members).toSorted()
  const asked = year.ledger.received.filter((each) => each.period === PERIOD)
  checkSame(year, `${PERIOD}: spurgt`, asked.map(({ person }) => person).toSorted(), everybody)

  const given: number[] = []
  for (const [index, as] of everybody.entries()) {
    const { evaluation } = await client.must(as, 'getConcept', {})
    if (!evaluation) throw new Error(`${as} is not asked about the concept.`)
    const rating = 2 + (index % 4)
    given.push(rating)
    await client.must(as, 'answerConcept', {
      meeting: evaluation.meeting,
      ratings: eachQuestion(() => rating),
      keep: KEEP[index % KEEP.length] ?? '',
      change: CHANGE[index % CHANGE.length] ?? '',
    })
  }
  await moveTo(year, now.slice(0, 10), 30)
  await noted(year, `${PERIOD}, bagefter`)
  year.check(
    !year.ledger.received.some((each) => each.period === `${PERIOD}, bagefter`),
    `${PERIOD}: Der kom beskeder, efter at den var lukket.`,
  )

  const chief = rooms[0]?.host ?? ''
  const { reports } = await client.must(chief, 'getConceptReports', {})
  checkSame(year, `${PERIOD}: rapporter`, reports.length, 1)
  const [report] = reports
  if (!report) return
  checkSame(year, `${PERIOD}: grupper i rapporten`, report.groups, rooms.length)
  checkSame(year, `${PERIOD}: svar`, report.figures?.answers, everybody.length)
  const mean = given.reduce((sum, each) => sum + each, 0) / given.length
  for (const question of CONCEPT_QUESTIONS)
    year.check(
      Math.abs((report.figures?.questions[question].mean ?? 0) - mean) < 0.05,
      `${PERIOD}: ${question} er ${report.figures?.questions[question].mean}, men gennemsnittet er ${mean}.`,
    )
  const { fileName, base64 } = await client.must(chief, 'exportConceptReport', {
    round: report.round,
  })
  const bytes = Buffer.from(base64, 'base64')
  year.check(
    bytes.subarray(0, 2).toString() === 'PK' && bytes.length > 5_000 && fileName.endsWith('.docx'),
    `${PERIOD}: Rapporten er ikke et Word-dokument.`,
  )
  const names = state.users.map(({ displayName }) => displayName)
  const told = JSON.stringify(report)
  year.check(!names.some((name) => told.includes(name)), `${PERIOD}: Rapporten nævner nogen.`)
  year.say(`Rapporten samler ${report.figures?.answers} svar fra ${report.groups} grupper.`)
}
