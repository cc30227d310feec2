import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { staffAnswers } from '#bot/application/staff-answer.ts'
import { staffQuestions } from '#bot/application/staff-question.ts'
import { tick } from '#bot/application/tick.ts'
import { day } from '#bot/domain/calendar.ts'
import { MOST_OPEN } from '#bot/domain/staff-question.ts'
import { aLeader, anActor, anId } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent } from '#tests/support/make-agenda.ts'
import { aNewsletter, aNewsletterVersion } from '#tests/support/make-newsletter.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const UNTIL = day('2027-01-27')
const WORDS = ['Vi mangler tid', 'Vi kender ikke hinanden', 'Systemerne', 'Ventetid', 'Ved ikke']

const anAsker = async () => {
  const world = await aWorld()
  const leader = aLeader({ name: 'Karen Holm' })
  await world.tables.leaders.save(leader)
  const actor = anActor({ person: leader.id, name: leader.name, group: anId() })
  const app = staffQuestions(world)
  const staff = staffAnswers(world)
  const ask = (questions = ['Hvad gør det svært?']) =>
    app.askStaff(actor, { questions, task: null, closesOn: UNTIL })
  const own = async () => {
    const got = await app.getStaffQuestions(actor)
    if (!got.ok) throw new Error(got.refusal)
    return got.value.questions
  }
  const asked = async (questions?: string[]) => {
    const got = await ask(questions)
    if (!got.ok) throw new Error(got.refusal)
    const found = (await own()).find(({ id }) => id === got.value.question)
    return { question: got.value.question, code: found?.link.split('/').at(-1) ?? '' }
  }
  return { world, leader, actor, app, staff, ask, asked, own }
}

describe('a leader who asks their staff', () => {
  it('gets a link, and reads what five have answered once it has closed, in no order of theirs', async () => {
    const { world, app, actor, staff, asked, own } = await anAsker()
    const { question, code } = await asked()
    expect(await staff.see(code)).toEqual({
      code,
      asker: 'Karen Holm',
      municipality: 'Fjordby Kommune',
      questions: ['Hvad gør det svært?'],
      closesAt: '2027-01-27T23:00:00.000Z',
      isOpen: true,
    })
    for (const words of WORDS) {
      expect(await own()).toMatchObject([{ isEnough: false, questions: [{ answers: [] }] }])
      expect(await staff.answer(code, [words], [])).toMatchObject({ ok: true })
    }
    expect(await own()).toMatchObject([
      { isOpen: true, isEnough: true, questions: [{ answers: [] }] },
    ])
    expect(await app.closeStaffQuestion(actor, { question })).toMatchObject({ ok: true })
    const sorted = [
      'Systemerne',
      'Ved ikke',
      'Ventetid',
      'Vi kender ikke hinanden',
      'Vi mangler tid',
    ]
    expect(await own()).toMatchObject([{ isOpen: false, questions: [{ answers: sorted }] }])
    expect(await staff.answer(code, ['For sent'], [])).toMatchObject({ refusal: 'staff-closed' })
    expect(world.log.lines.map(({ facts }) => JSON.stringify(facts)).join()).not.toContain('Vente')
  })

  it('opens it again, and reads what came since only when that is five more', async () => {
    const { world, app, actor, staff, asked, own } = await anAsker()
    const { question, code } = await asked()
    for (const words of WORDS) await staff.answer(code, [words], [])
    await app.closeStaffQuestion(actor, { question })
    for (const count of [4, 1]) {
      await app.reopenStaffQuestion(actor, { question, closesOn: UNTIL })
      for (let time = 0; time < count; time++) await staff.answer(code, [`Nyt ${count}${time}`], [])
      await app.closeStaffQuestion(actor, { question })
      const [found] = await own()
      expect(found?.questions[0]?.answers).toHaveLength(count === 4 ? 5 : 10)
    }
    expect(
      await app.reopenStaffQuestion(actor, { question, closesOn: day('2027-01-01') }),
    ).toMatchObject({
      refusal: 'staff-day',
    })
    expect(world.announced.times).toBe(0)
  })

  it('reads it after the last day by itself, and deletes it', async () => {
    const { world, app, actor, staff, asked, own } = await anAsker()
    const { question, code } = await asked(['Hvad?', 'Hvordan?'])
    for (const words of WORDS) await staff.answer(code, ['', words], [])
    await staff.answer(code, ['Kun én'], [])
    world.clock.set('2027-01-27T23:00:00Z')
    await tick(world)
    const kept = await world.tables.staffQuestions.findForChange(question)
    expect(kept).toMatchObject({ question: { isCounted: true }, box: [['Kun én'], []] })
    expect(await own()).toMatchObject([
      { questions: [{ answers: [] }, { answers: { length: 5 } }] },
    ])
    expect(await app.removeStaffQuestion(actor, { question })).toMatchObject({ ok: true })
    expect(await own()).toEqual([])
    expect(await staff.see(code)).toBeNull()
  })

  it('asks only for themselves: nobody else sees, closes, opens or deletes it', async () => {
    const { world, app, asked } = await anAsker()
    const { question } = await asked()
    const other = aLeader()
    await world.tables.leaders.save(other)
    const stranger = anActor({
      person: other.id,
      group: anId(),
      isCoordinator: true,
      isChief: true,
    })
    expect(await app.getStaffQuestions(stranger)).toMatchObject({ value: { questions: [] } })
    const refused = { refusal: 'not-found' }
    expect(await app.closeStaffQuestion(stranger, { question })).toMatchObject(refused)
    expect(await app.removeStaffQuestion(stranger, { question })).toMatchObject(refused)
    const until = { question, closesOn: UNTIL }
    expect(await app.reopenStaffQuestion(stranger, until)).toMatchObject(refused)
  })

  it('names no leader to people who are not in the group, and has a few open at a time', async () => {
    const { world, actor, app, ask, asked } = await anAsker()
    await world.tables.leaders.save(aLeader({ name: 'Bodil Agerskov' }))
    expect(await ask(['Hvad synes I om Bodil Agerskov?'])).toMatchObject({ refusal: 'names-found' })
    expect(await ask(['cpr 010190-1234?'])).toMatchObject({ refusal: 'contains-cpr' })
    const first = await asked()
    for (let count = 1; count < MOST_OPEN; count++) await asked()
    expect(await ask()).toMatchObject({ refusal: 'staff-many', detail: { most: MOST_OPEN } })
    await app.closeStaffQuestion(actor, { question: first.question })
    expect(await ask()).toMatchObject({ ok: true })
    expect(
      await app.reopenStaffQuestion(actor, { question: first.question, closesOn: UNTIL }),
    ).toMatchObject({ refusal: 'staff-many' })
  })

  it('can ask for a task of a round ahead, and begin with what the last letter would have them ask', async () => {
    const { world, actor, app } = await anAsker()
    const { round } = await aBookedRound(world, { groups: 2, size: 3 })
    const content = anAgendaContent({ theme: 'Tillid på tværs' })
    const released = { content, revision: 1, at: world.clock.now(), changed: [] }
    await world.tables.agendas.save(anAgenda({ round: round.id, draft: content, released }))
    const letter = aNewsletterVersion({ round: round.id })
    await world.tables.newsletters.saveSent({
      ...letter,
      sent: { at: world.clock.now(), by: null },
    })
    const [task] = content.tasks
    if (!task) throw new Error('The agenda has a task.')
    world.clock.set('2027-01-10T08:00:00Z')
    expect(await app.getStaffQuestions(actor)).toMatchObject({
      value: {
        tasks: content.tasks.map(({ id, title }) => ({ round: round.id, id, title })),
        letters: [{ round: round.id, questions: aNewsletter().questions }],
      },
    })
    const asked = (id: typeof task.id) =>
      app.askStaff(actor, {
        questions: ['Hvad?'],
        task: { round: round.id, id },
        closesOn: day('2027-01-12'),
      })
    expect(await asked(task.id)).toMatchObject({ ok: true })
    expect(await asked(anId())).toMatchObject({ refusal: 'not-found' })
  })
})

describe('somebody who answers', () => {
  it('is warned of a colleague’s name, may mean it, and never of a CPR number', async () => {
    const { world, staff, asked } = await anAsker()
    await world.tables.leaders.save(aLeader({ name: 'Bodil Agerskov' }))
    const { code } = await asked()
    const words = ['Bodil Agerskov hjælper os godt']
    expect(await staff.answer(code, words, [])).toMatchObject({
      refusal: 'confidential-found',
      detail: { found: ['Bodil Agerskov'] },
    })
    expect(await staff.answer(code, words, ['Bodil Agerskov'])).toMatchObject({ ok: true })
    expect(await staff.answer(code, ['cpr 010190-1234'], ['010190-1234'])).toMatchObject({
      refusal: 'contains-cpr',
    })
  })

  it('finds nothing under a code that is none, or whose leader has left', async () => {
    const { world, leader, staff, asked } = await anAsker()
    const { code } = await asked()
    for (const typed of ['', 'k7m2p-9qx4t', "' or 1=1 --", '\u0000', code.slice(1)])
      expect(await staff.see(typed), typed).toBeNull()
    await world.tables.leaders.save({ ...leader, leftOn: day('2027-01-19') })
    expect(await staff.see(code)).toBeNull()
    expect(await staff.answer(code, ['Hej'], [])).toMatchObject({ refusal: 'not-found' })
  })

  it('leaves in the database nothing to read, and nothing of when', async () => {
    const { world, staff, asked } = await anAsker()
    const { question, code } = await asked()
    const rowOf = async () =>
      (
        await sql<
          Record<string, unknown>
        >`select * from staff_questions where id = ${question}`.execute(world.database.db)
      ).rows[0] ?? {}
    const { box: emptyBox, ...before } = await rowOf()
    world.clock.advance(7)
    await staff.answer(code, ['Hemmeligt om ventetid'], [])
    const { box, ...after } = await rowOf()
    expect(after).toEqual(before)
    expect((box as Buffer).length).toBe((emptyBox as Buffer).length)
    expect((box as Buffer).toString('latin1')).not.toContain('Hemmeligt')
  })

  it('beside others at the same moment loses nothing', async () => {
    const { world, staff, asked } = await anAsker()
    const { question, code } = await asked()
    const answers = Array.from({ length: 6 }, (_, index) => `Svar ${index}`)
    await Promise.all(answers.map((each) => staff.answer(code, [each], [])))
    const kept = await world.tables.staffQuestions.findForChange(question)
    expect(kept?.box[0]?.toSorted()).toEqual(answers)
  })
})
