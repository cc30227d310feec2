import { type Action, type Actor, may } from '#bot/domain/access.ts'
import {
  type Commitment,
  type CommitmentState,
  commit,
  type FollowUpText,
  followUp,
  mayChange,
  reword,
  settle,
  type Viewer,
  type Wording,
} from '#bot/domain/commitment.ts'
import { type ConfidentialRefusal, pass, passCpr } from '#bot/domain/confidential/check.ts'
import type { Gate } from '#bot/domain/confidential/where.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { CommitmentId, GroupId } from '#bot/domain/ids.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { roomKey } from '#bot/domain/room.ts'
import { redrawAgenda } from './agenda-redraw.ts'
import { commitmentList, meetingsAround, viewerOf } from './commitment-view.ts'
import { namesInGroup } from './confidential.ts'
import type { Tables, World } from './ports.ts'
import { orderCopy } from './tell.ts'

type Asked = { readonly commitment: CommitmentId }
type Meant = { readonly despite?: readonly string[] }
type Caller = { readonly viewer: Viewer & { readonly group: GroupId }; readonly group: Group }

/** What leaders and groups set out to do, and how it went. */
export const commitments = (world: World) => {
  /** What only its writer reads is kept clear of CPR numbers alone; what others read is warned of like a summary. */
  const passText = async (
    tables: Tables,
    gate: Extract<Gate, 'makeCommitment' | 'changeCommitment' | 'followUpCommitment'>,
    input: Meant,
    { audience, group }: Pick<Commitment, 'audience' | 'group'>,
  ): Promise<Result<null, ConfidentialRefusal>> =>
    audience === 'private'
      ? passCpr(gate, input)
      : pass(gate, input, await namesInGroup(tables, world, group), input.despite)

  /** One's group with oneself in it, when one may do this there. */
  const callerIn = async (tables: Tables, actor: Actor, action: Action): Promise<Caller | null> => {
    const viewer = viewerOf(actor)
    if (!viewer || !may(actor, action, viewer.group)) return null
    const group = await tables.groups.find(viewer.group)
    return group && !group.closed ? { viewer, group } : null
  }

  /** Tells the colleague, once for each commitment, that it is shared with them. */
  const tellColleague = async (tables: Tables, { id, group, colleague }: Commitment) => {
    const leader = colleague && (await tables.leaders.find(colleague))
    if (!leader) return
    const ref = { card: 'commitment-shared', commitment: id, person: leader.id } as const
    await orderCopy(tables, roomKey({ kind: 'group', group }), `commitment:${id}`, ref, leader)
  }

  /** Keeps the commitment and what follows from it, and answers with the caller's page. */
  const keep = async (
    tables: Tables,
    caller: Caller,
    before: Commitment | null,
    after: Commitment,
  ) => {
    await tables.commitments.save({ ...after, changedAt: world.clock.now() })
    if (after.colleague !== before?.colleague) await tellColleague(tables, after)
    if (after.person === null || before?.person === null)
      await redrawAgenda(tables, world, after.group, `commitment:${after.id}:${world.clock.now()}`)
    return accept(await commitmentList(tables, world, caller.group, caller.viewer))
  }

  /** A colleague to share with sits in the same group. */
  const isHere = (group: Group, { colleague }: Commitment) =>
    colleague === null || membersOf(group).includes(colleague)

  const answering = async <T extends { readonly ok: boolean }>(
    work: (tables: Tables) => Promise<T>,
  ): Promise<T> => {
    const answer = await world.store.transaction(work)
    if (answer.ok) world.errandsOrdered()
    return answer
  }

  /** Changes one that the caller may change; one that they may not is, to them, not there. */
  const change = <R extends string = never>(
    actor: Actor,
    action: Action,
    { commitment }: Asked,
    to: (tables: Tables, before: Commitment, caller: Caller) => Promise<Result<Commitment, R>>,
  ) =>
    answering(async (tables) => {
      const caller = await callerIn(tables, actor, action)
      if (!caller) return refuse('not-allowed')
      const before = await tables.commitments.findForChange(commitment)
      if (!before || !mayChange(before, caller.viewer)) return refuse('not-found')
      const changed = await to(tables, before, caller)
      return changed.ok ? keep(tables, caller, before, changed.value) : changed
    })

  return {
    getCommitments: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        const caller = await callerIn(tables, actor, 'getCommitments')
        if (!caller) return refuse('not-allowed')
        return accept(await commitmentList(tables, world, caller.group, caller.viewer))
      }),

    makeCommitment: (actor: Actor, input: Wording & Meant) =>
      answering(async (tables) => {
        const caller = await callerIn(tables, actor, 'makeCommitment')
        if (!caller) return refuse('not-allowed')
        const madeAt = world.clock.now()
        const { id: group } = caller.group
        const { latest } = meetingsAround(await tables.meetings.ofGroup(group), madeAt)
        const start = {
          id: world.newId<CommitmentId>(),
          group,
          round: latest?.round ?? null,
          madeAt,
        }
        const made = commit(start, input, caller.viewer.person)
        if (!made.ok) return made
        if (!isHere(caller.group, made.value)) return refuse('colleague-missing')
        const passed = await passText(tables, 'makeCommitment', input, made.value)
        return passed.ok ? keep(tables, caller, null, made.value) : passed
      }),

    changeCommitment: (actor: Actor, input: Asked & Wording & Meant) =>
      change(actor, 'changeCommitment', input, async (tables, before, { viewer, group }) => {
        // Shared anew, it is shared with the group one sits in now.
        const here = before.person === null ? before : { ...before, group: group.id }
        const changed = reword(here, input, viewer.person)
        if (!changed.ok) return changed
        if (!isHere(group, changed.value)) return refuse('colleague-missing')
        const passed = await passText(tables, 'changeCommitment', input, changed.value)
        return passed.ok ? changed : passed
      }),

    followUpCommitment: (actor: Actor, input: Asked & FollowUpText & Meant) =>
      change(actor, 'followUpCommitment', input, async (tables, before, { group }) => {
        const at = world.clock.now()
        const { next, latest } = meetingsAround(await tables.meetings.ofGroup(group.id), at)
        const meeting = next ?? latest
        if (!meeting) return refuse('no-meeting-to-follow-up')
        const { went, hard, needed } = input
        if (went + hard + needed === '') return refuse('follow-up-empty')
        const audience = before.person === null ? 'group' : 'private'
        const passed = await passText(tables, 'followUpCommitment', input, { ...before, audience })
        if (!passed.ok) return passed
        return accept(followUp(before, { round: meeting.round, at, went, hard, needed }))
      }),

    settleCommitment: (actor: Actor, input: Asked & { readonly state: CommitmentState }) =>
      change(actor, 'settleCommitment', input, async (_tables, before) =>
        accept(settle(before, input.state, world.clock.now())),
      ),

    removeCommitment: (actor: Actor, input: Asked) =>
      answering(async (tables) => {
        const caller = await callerIn(tables, actor, 'removeCommitment')
        if (!caller) return refuse('not-allowed')
        const found = await tables.commitments.findForChange(input.commitment)
        if (!found || !mayChange(found, caller.viewer)) return refuse('not-found')
        await tables.commitments.remove(found.id)
        if (found.person === null)
          await redrawAgenda(tables, world, found.group, `commitment:${found.id}:removed`)
        return accept(await commitmentList(tables, world, caller.group, caller.viewer))
      }),
  }
}
