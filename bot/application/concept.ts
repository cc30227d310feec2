import { type Actor, may } from '#bot/domain/access.ts'
import {
  answerConcept,
  type ConceptAnswer,
  heldOf,
  MEETINGS_BEFORE_CONCEPT,
} from '#bot/domain/concept.ts'
import { pass } from '#bot/domain/confidential/check.ts'
import { ANSWERS_NEEDED, ledAlsoBy, stateAt } from '#bot/domain/evaluation.ts'
import type { GroupId, MeetingId, RoundId } from '#bot/domain/ids.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { ANSWERS_FOR_TEXTS, GROUPS_TOGETHER } from '#bot/domain/round-evaluation.ts'
import { namesInGroup } from './confidential.ts'
import { base64 } from './newsletter.ts'
import type { ReportPort } from './ports/documents.ts'
import type { Tables, World } from './ports.ts'

type Given = ConceptAnswer & { readonly meeting: MeetingId }

const NEEDED = {
  answers: ANSWERS_NEEDED,
  answersForTexts: ANSWERS_FOR_TEXTS,
  groupsTogether: GROUPS_TOGETHER,
}

/** What leaders think of the concept after six held meetings, and what all groups say of it together. */
export const concepts = (world: World, documents: ReportPort) => {
  const heldBy = async (tables: Tables, group: GroupId) =>
    heldOf(
      (await tables.meetings.all()).filter((meeting) => meeting.group === group),
      world.clock.now(),
    )

  /** How many the group has held since it was last asked. */
  const sinceAsked = async (tables: Tables, group: GroupId) => {
    const held = await heldBy(tables, group)
    const asked = new Set((await tables.concepts.ofGroup(group)).map(({ meeting }) => meeting))
    return held.length - 1 - held.findLastIndex(({ id }) => asked.has(id))
  }

  const readReports = async (tables: Tables) => {
    const reports = await Promise.all(
      (await tables.concepts.reports()).map(async ({ round, report }) => ({
        round: await tables.seasons.findRound(round),
        report,
      })),
    )
    return reports
      .flatMap(({ round, report }) => (round ? [{ round, report }] : []))
      .toSorted((one, other) => (one.round.window.from < other.round.window.from ? 1 : -1))
      .map(({ round, report }) => ({ round: round.id, roundLabel: round.label, ...report }))
  }

  return {
    /** The actor's own group's newest box, or how far the group is from being asked. */
    getConcept: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getConcept')) return refuse('not-allowed')
        const { group } = actor
        const boxes = group === null ? [] : await tables.concepts.ofGroup(group)
        const box = boxes.toSorted((one, other) => (one.opensAt < other.opensAt ? 1 : -1))[0]
        return accept({
          evaluation: box
            ? {
                meeting: box.meeting,
                state: stateAt(box, world.clock.now()),
                closesAt: box.closesAt,
                hasAnswered: actor.person !== null && box.answered.includes(actor.person),
              }
            : null,
          held: group === null ? null : await sinceAsked(tables, group),
          asksAfter: MEETINGS_BEFORE_CONCEPT,
          needed: NEEDED,
        })
      }),

    /** Puts the actor's answer in their group's box; nothing else in the world is told. */
    answerConcept: (actor: Actor, { meeting: id, ...input }: Given) =>
      world.store.transaction(async (tables) => {
        const meeting = await tables.meetings.find(id)
        if (!may(actor, 'answerConcept', meeting?.group) || actor.person === null)
          return refuse('not-allowed')
        const ballot = await tables.concepts.findForChange(id)
        if (!ballot) return refuse('evaluation-not-open')
        const host = (await tables.groups.find(ballot.group))?.host
        const led = ledAlsoBy(ballot, host ? [host] : [])
        const answered = answerConcept(led, actor.person, input, world.clock.now(), world.chance)
        if (!answered.ok) return answered
        const names = await namesInGroup(tables, world, ballot.group)
        const passed = pass('answerConcept', input, names)
        if (!passed.ok) return passed
        await tables.concepts.save(answered.value)
        return accept({ meeting: ballot.meeting, closesAt: ballot.closesAt })
      }),

    /** The reports, newest first, and until when the boxes that are out are open. */
    getConceptReports: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        if (!may(actor, 'getConceptReports')) return refuse('not-allowed')
        const reports = await readReports(tables)
        const reported = new Set(reports.map(({ round }) => round))
        const out = (await tables.concepts.all()).filter(({ round }) => !reported.has(round))
        return accept({
          reports,
          underWay:
            out.length === 0
              ? null
              : {
                  groups: out.length,
                  closesAt:
                    out
                      .map(({ closesAt }) => closesAt)
                      .toSorted()
                      .at(-1) ?? null,
                },
          asksAfter: MEETINGS_BEFORE_CONCEPT,
          needed: NEEDED,
        })
      }),

    /** One report as a Word document. */
    exportConceptReport: async (actor: Actor, input: { readonly round: RoundId }) => {
      if (!may(actor, 'exportConceptReport')) return refuse('not-allowed')
      const reports = await world.store.transaction(readReports)
      const report = reports.find(({ round }) => round === input.round)
      if (!report) return refuse('not-found')
      const { fileName, bytes } = await documents.concept(report, report.roundLabel, NEEDED)
      return accept({ fileName, base64: base64(bytes) })
    },
  }
}
