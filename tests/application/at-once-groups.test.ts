import { describe, expect, it } from 'vitest'
import { agenda } from '#bot/application/agenda.ts'
import { commitments } from '#bot/application/commitment.ts'
import { concepts } from '#bot/application/concept.ts'
import { evaluation } from '#bot/application/evaluation.ts'
import { countClosed } from '#bot/application/evaluation-count.ts'
import { leaders } from '#bot/application/leader.ts'
import { releases } from '#bot/application/release.ts'
import { staffAnswers } from '#bot/application/staff-answer.ts'
import { staffQuestions } from '#bot/application/staff-question.ts'
import { summary } from '#bot/application/summary.ts'
import { tick } from '#bot/application/tick.ts'
import { visits } from '#bot/application/visit.ts'
import { reportsIn } from '#bot/documents/reports.ts'
import type { Actor } from '#bot/domain/access.ts'
import { addMinutes, day, instant } from '#bot/domain/calendar.ts'
import { eachQuestion } from '#bot/domain/concept.ts'
import { openBallot } from '#bot/domain/evaluation.ts'
import { isOpenAt, MOST_OPEN } from '#bot/domain/staff-question.ts'
import { EMPTY_CONTENT } from '#bot/domain/summary.ts'
import { during, questions } from '#tests/support/at-once.ts'
import { actorOf, aLeader, aMeeting, anActor, anId, aRound } from '#tests/support/make.ts'
import { anAgendaContent, aTopic, withPoint } from '#tests/support/make-agenda.ts'
import { aBookedRound, firstOf } from '#tests/support/round.ts'
import { aRoundOfGroups } from '#tests/support/round-of-groups.ts'
import { aWorld, type TestWorld } from '#tests/support/world.ts'

const DAY = 24 * 60

/** A group whose meeting has just ended. */
const afterTheMeeting = async (size = 6) => {
  const world = await aWorld()
  const own = firstOf(await aBookedRound(world, { size }))
  world.clock.set(own.meeting.endsAt)
  const [member, other] = own.members
  if (!member || !other) throw new Error('A group with members was asked for.')
  return { world, ...own, id: own.meeting.id, member, other }
}

const EVALUATION = 9

describe.each(questions(EVALUATION))('an answer to the evaluation, at question %i', (number) => {
  const at = { at: number, tried: EVALUATION }

  /** With its box out, in which some have put their answers already. */
  const opened = async (answered = 0) => {
    const made = await afterTheMeeting(7)
    const { world, meeting, id } = made
    const box = openBallot(
      meeting,
      addMinutes(meeting.endsAt, -10),
      addMinutes(meeting.endsAt, DAY),
    )
    await world.tables.ballots.save(box)
    const put = (by: TestWorld, actor: Actor) =>
      evaluation(by).answerEvaluation(actor, { meeting: id, good: '', missed: '', benefit: 4 })
    for (const actor of made.members.slice(2, 2 + answered)) await put(world, actor)
    const look = () => world.tables.ballots.findForChange(id)
    return { ...made, put, box: look }
  }

  it('counts once where the same person gives it twice', async () => {
    const { world, member, put, box } = await opened()
    await during(
      world,
      at,
      (slow) => put(slow, member),
      async () => void (await put(world, member)),
    )
    const { answered, answers } = (await box()) ?? {}
    expect(answered).toEqual([member.person])
    expect(answers).toHaveLength(1)
  })

  it('is kept beside a colleague’s', async () => {
    const { world, member, other, put, box } = await opened()
    await during(
      world,
      at,
      (slow) => put(slow, member),
      async () => void (await put(world, other)),
    )
    expect((await box())?.answers).toHaveLength(2)
  })

  it('is counted, or its writer is told that it came too late', async () => {
    const { world, id, meeting, other, member, put } = await opened(4)
    await put(world, other)
    let isIn = false
    const late = async (slow: TestWorld) => {
      isIn = (await put(slow, member)).ok
    }
    const count = async () => {
      world.clock.set(addMinutes(meeting.endsAt, DAY))
      await world.store.transaction((tables) => countClosed(tables, world))
    }
    await during(world, at, late, count)
    expect(await world.tables.ballots.result(id)).toMatchObject({ answers: isIn ? 6 : 5 })
  })
})

const CONCEPT = 9

describe.each(questions(CONCEPT))('an answer about the concept, at question %i', (number) => {
  it('is kept beside a colleague’s, and counts once where the same person gives it twice', async () => {
    const { world, meeting, id, people, member, other } = await afterTheMeeting()
    const closesAt = addMinutes(meeting.endsAt, DAY)
    const box = openBallot(meeting, addMinutes(meeting.endsAt, -10), closesAt)
    await world.tables.concepts.open({ ...box, answers: [] }, people.length)
    const answer = { meeting: id, ratings: eachQuestion(() => 4), keep: '', change: '' }
    const put = (by: TestWorld, actor: Actor) =>
      concepts(by, reportsIn('da', by.municipality)).answerConcept(actor, answer)
    const both = async () => {
      await put(world, other)
      await put(world, member)
    }
    await during(world, { at: number, tried: CONCEPT }, (slow) => put(slow, member), both)
    expect((await world.tables.concepts.findForChange(id))?.answers).toHaveLength(2)
  })
})

const TICK = 36

describe.each(questions(TICK))('opening an evaluation, at question %i', (number) => {
  it('keeps the answers in the box that another replica has put out', async () => {
    const { world, id, meeting, member } = await afterTheMeeting()
    world.clock.set(addMinutes(meeting.endsAt, -5))
    const answer = { meeting: id, good: '', missed: '', benefit: 4 }
    let isIn = false
    const other = async () => {
      await tick(world)
      isIn = (await evaluation(world).answerEvaluation(member, answer)).ok
    }
    await during(world, { at: number, tried: TICK }, tick, other)
    expect(isIn).toBe(true)
    expect((await world.tables.ballots.findForChange(id))?.answers).toHaveLength(1)
  })
})

const STAFF = 7

describe.each(questions(STAFF))('an answer from the staff, at question %i', (number) => {
  const at = { at: number, tried: STAFF }

  const asked = async () => {
    const world = await aWorld()
    const leader = aLeader()
    await world.tables.leaders.save(leader)
    const actor = anActor({ person: leader.id, group: anId() })
    const app = staffQuestions(world)
    const closesOn = day('2027-01-27')
    const input = { questions: ['Hvad er svært?'], task: null, closesOn }
    const made = await app.askStaff(actor, input)
    if (!made.ok) throw new Error(made.refusal)
    const { question } = made.value
    const code = (await world.tables.staffQuestions.findForChange(question))?.question.code ?? ''
    const answer = (by: TestWorld) => staffAnswers(by).answer(code, ['Tiden'], [])
    for (let each = 0; each < 5; each++) await answer(world)
    const opened = () => world.tables.staffQuestions.findForChange(question)
    return { world, actor, app, question, answer, opened }
  }

  it('is read with the others, or its writer is told that it came too late', async () => {
    const { world, actor, app, question, answer, opened } = await asked()
    let isIn = false
    const late = async (slow: TestWorld) => {
      isIn = (await answer(slow)).ok
    }
    const close = async () => void (await app.closeStaffQuestion(actor, { question }))
    await during(world, at, late, close)
    expect((await opened())?.read[0]).toHaveLength(isIn ? 6 : 5)
  })

  it('does not bring back a question that is removed', async () => {
    const { world, actor, app, question, answer, opened } = await asked()
    const remove = async () => void (await app.removeStaffQuestion(actor, { question }))
    await during(world, at, answer, remove)
    expect(await opened()).toBeNull()
  })
})

const ASKED = 5

describe.each(questions(ASKED))('a leader with two windows open, at question %i', (number) => {
  const at = { at: number, tried: ASKED }
  const closesOn = day('2027-01-27')

  /** One fewer is open than may be. */
  const almostFull = async () => {
    const world = await aWorld()
    const leader = aLeader()
    await world.tables.leaders.save(leader)
    const actor = anActor({ person: leader.id, group: anId() })
    const ask = (by: TestWorld) =>
      staffQuestions(by).askStaff(actor, { questions: ['Hvad er svært?'], task: null, closesOn })
    const closed = await ask(world)
    if (!closed.ok) throw new Error(closed.refusal)
    const { question } = closed.value
    await staffQuestions(world).closeStaffQuestion(actor, { question })
    for (let each = 1; each < MOST_OPEN; each++) await ask(world)
    const again = (by: TestWorld) =>
      staffQuestions(by).reopenStaffQuestion(actor, { question, closesOn })
    const open = async () =>
      (await world.tables.staffQuestions.ofAsker(leader.id)).filter((each) =>
        isOpenAt(each.question, world.clock.now()),
      )
    return { world, ask, again, open }
  }

  it('has no more questions open than one may have', async () => {
    const { world, ask, open } = await almostFull()
    await during(world, at, ask, () => ask(world))
    expect(await open()).toHaveLength(MOST_OPEN)
  })

  it('opens none again beside the last that may be asked', async () => {
    const { world, ask, again, open } = await almostFull()
    await during(world, at, again, () => ask(world))
    expect(await open()).toHaveLength(MOST_OPEN)
  })
})

const SUMMARY = 11

describe.each(questions(SUMMARY))('a host’s first words, at question %i', (number) => {
  it('leave with the group what was shared from another screen', async () => {
    const { world, host, id } = await afterTheMeeting()
    const { saveSummary, shareSummary } = summary(world)
    const saying = (what: string) => ({ meeting: id, content: { ...EMPTY_CONTENT, what } })
    const share = async () => {
      await saveSummary(host, saying('Fravær'))
      await shareSummary(host, { meeting: id })
    }
    const save = (slow: TestWorld) => summary(slow).saveSummary(host, saying('Trivsel'))
    await during(world, { at: number, tried: SUMMARY }, save, share)
    expect(await world.tables.summaries.ofMeeting(id)).toMatchObject({
      state: 'shared',
      revision: 1,
      shared: { points: [] },
    })
  })
})

const RELEASE = 21

describe.each(questions(RELEASE))('asking a group for the first time, at question %i', (number) => {
  it('keeps the yes of a member who was asked from another screen', async () => {
    const { world, host, member, id } = await afterTheMeeting()
    const content = { ...EMPTY_CONTENT, what: 'Fravær', toChiefGroup: 'Mere tid' }
    await summary(world).saveSummary(host, { meeting: id, content })
    await summary(world).shareSummary(host, { meeting: id })
    const ask = (by: TestWorld) =>
      releases(by).askRelease(host, { meeting: id, isNamed: false, quotes: [] })
    const answer = { meeting: id, asking: 1, answer: 'yes', change: '' } as const
    const askAndAnswer = async () => {
      await ask(world)
      await releases(world).answerRelease(member, answer)
    }
    await during(world, { at: number, tried: RELEASE }, ask, askAndAnswer)
    expect((await world.tables.releases.ofMeeting(id))?.answered).toContain(member.person)
  })
})

const AGENDA = 18

describe.each(questions(AGENDA))('releasing an agenda, at question %i', (number) => {
  const at = { at: number, tried: AGENDA }

  const written = async () => {
    const world = await aWorld({ now: '2027-01-04T09:00:00Z' })
    const made = await aRoundOfGroups(world)
    const { chief, round, groups } = made
    const next = aRound({ season: round.season, number: 2, label: '2. møderunde 2027' })
    await world.tables.seasons.save({ id: round.season, label: '2027', rounds: [round, next] })
    await world.tables.meetings.save(
      aMeeting({
        round: next.id,
        group: groups[0].group.id,
        startsAt: instant('2027-05-19T07:00:00Z'),
        endsAt: instant('2027-05-19T10:00:00Z'),
      }),
    )
    const topic = aTopic()
    await world.tables.topics.save(topic)
    const without = anAgendaContent()
    const withTopic = withPoint(without, 'joint-focus', { topics: [topic.id] })
    const save = async (of: typeof round, version: number, content = withTopic) => {
      const saved = await agenda(world).saveAgenda(chief, { round: of.id, version, content })
      if (!saved.ok) throw new Error(saved.refusal)
    }
    const release = (by: TestWorld, of: typeof round, version: number) =>
      agenda(by).releaseAgenda(chief, { round: of.id, version })
    return { world, round, next, topic, without, save, release }
  }

  it('gives each group one, though two chiefs release it', async () => {
    const { world, round, save, release } = await written()
    await save(round, 0)
    const released: boolean[] = []
    const press = async (by: TestWorld) => void released.push((await release(by, round, 1)).ok)
    await during(world, at, press, () => press(world))
    expect(released.toSorted()).toEqual([false, true])
    expect(await world.tables.errands.withPrefix('agenda:')).toHaveLength(2)
    expect(await world.tables.errands.withPrefix('update:agenda:')).toEqual([])
  })

  it('keeps a topic planned that goes from one round to another', async () => {
    const { world, round, next, topic, without, save, release } = await written()
    await save(round, 0)
    await release(world, round, 1)
    await save(round, 1, without)
    await save(next, 0)
    const takeOff = (slow: TestWorld) => release(slow, round, 2)
    await during(world, at, takeOff, async () => void (await release(world, next, 1)))
    expect(await world.tables.topics.find(topic.id)).toMatchObject({ status: 'planned' })
  })
})

const HANDED = 19

describe.each(questions(HANDED))('seating a successor, at question %i', (number) => {
  it('hands over nothing that whoever left has removed', async () => {
    const world = await aWorld({ now: '2027-01-20T12:00:00Z' })
    const { groups, coordinator } = await aRoundOfGroups(world)
    const [{ group, members }, elsewhere] = groups
    const left = members[1]
    const seat = group.seats[1]
    if (!left || !seat) throw new Error('The group was to have three members.')
    const successor = aLeader()
    await world.tables.leaders.save(successor)
    const wording = { text: 'Ringe først', of: 'me', audience: 'group', colleague: null } as const
    const made = await commitments(world).makeCommitment(actorOf(left, group), wording)
    const commitment = made.ok ? made.value.commitments[0]?.id : undefined
    if (!commitment) throw new Error('Nothing was set out to be done.')
    const seats = group.seats.map((each) =>
      each.id === seat.id ? { ...each, person: null, vacatedBy: left.id } : each,
    )
    await world.tables.groups.save({ ...group, seats })
    const isGone = { value: false }
    const remove = async () => {
      const actor = actorOf(left, elsewhere.group)
      isGone.value = (await commitments(world).removeCommitment(actor, { commitment })).ok
    }
    const hand = (slow: TestWorld) =>
      leaders(slow).seatSuccessor(coordinator, { seat: seat.id, person: successor.id })
    await during(world, { at: number, tried: HANDED }, hand, remove)
    const found = await world.tables.commitments.find(commitment)
    expect(found?.person ?? null).toBe(isGone.value ? null : successor.id)
  })
})

const VISIT = 15

describe.each(questions(VISIT))('taking back a visit, at question %i', (number) => {
  it('takes back none that was chosen after it without telling its hosts', async () => {
    const world = await aWorld()
    const { groups } = await aBookedRound(world, { groups: 3 })
    const [own, first, second] = groups
    const guest = own?.members[0]
    if (!own || !first || !second || !guest?.person) throw new Error('Three groups.')
    const { clock, tables } = world
    clock.set(addMinutes(own.meeting.startsAt, -60))
    const meeting = own.meeting.id
    const visit = { instead: meeting, guest: guest.person, meeting: first.meeting.id }
    await tables.visits.save({ ...visit, madeAt: clock.now() })
    const another = async () => {
      await visits(world).takeBackVisit(guest, { meeting })
      await tables.visits.save({ ...visit, meeting: second.meeting.id, madeAt: clock.now() })
    }
    const undo = (slow: TestWorld) => visits(slow).takeBackVisit(guest, { meeting })
    await during(world, { at: number, tried: VISIT }, undo, another)
    const told = await tables.errands.withPrefix(`update:visit:${second.meeting.id}:`)
    const stands = (await tables.visits.of(guest.person)).length === 1
    expect(stands || told.length > 0).toBe(true)
  })
})
