import { type Action, type Actor, may } from '#bot/domain/access.ts'
import { pass, passCpr } from '#bot/domain/confidential/check.ts'
import {
  answerContract,
  type Contract,
  type ContractContent,
  changedSections,
  contractDue,
  EMPTY_CONTRACT,
  hasAccepted,
  keepContract,
  shareContract,
  standing,
  writeContract,
} from '#bot/domain/contract.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { GroupId, PersonId } from '#bot/domain/ids.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { redrawAgenda } from './agenda-redraw.ts'
import { namesInGroup } from './confidential.ts'
import { orderContract } from './contract-post.ts'
import { hostFirst } from './group.ts'
import { mayAsHost } from './hosts-now.ts'
import { readContract } from './messages/contract.ts'
import type { Tables, World } from './ports.ts'

type Versioned = { readonly version: number }

/** A group's own agreement on how it works together: written by its host, said yes to by each, changed when it must be. */
export const contracts = (world: World) => {
  const view = async (tables: Tables, actor: Actor, group: Group, contract: Contract | null) => {
    const last = standing(contract)
    const isHost = await mayAsHost(tables, world, actor, 'saveContract')
    const draft = contract?.draft ?? EMPTY_CONTRACT
    const now = world.clock.now()
    const next = (await tables.meetings.ofGroup(group.id))
      .filter(({ state, endsAt }) => state === 'planned' && endsAt > now)
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0]
    const members = new Set(membersOf(group))
    const saidYes = (last?.accepted ?? []).filter((person) => members.has(person))
    const leaders = (await tables.leaders.all()).filter(({ id }) => saidYes.includes(id))
    return {
      group: group.id,
      groupName: group.name,
      draft: isHost
        ? {
            content: draft,
            version: contract?.version ?? 0,
            isShared: last !== null && changedSections(last.content, draft).length === 0,
          }
        : null,
      standing: last && {
        revision: last.revision,
        content: last.content,
        at: last.at,
        isAccepted: actor.person !== null && hasAccepted(contract, actor.person),
        accepted: hostFirst(leaders, group.host).map(({ name }) => name),
        members: members.size,
      },
      earlier: (contract?.revisions.slice(0, -1) ?? [])
        .map(({ revision, content, at }) => ({ revision, content, at }))
        .toReversed(),
      keptAt: contract?.keptAt ?? null,
      due: contractDue(contract, next?.startsAt ?? now),
    }
  }

  /** Changes the contract of the host's own group, and answers with how it then is. */
  const asHost = async <R extends string>(
    actor: Actor,
    action: Action,
    to: (
      tables: Tables,
      before: Contract | null,
      group: Group,
      by: PersonId,
    ) => Promise<Result<Contract, R>>,
  ) => {
    const answer = await world.store.transaction(async (tables) => {
      const { group: own, person } = actor
      if (own === null || person === null || !(await mayAsHost(tables, world, actor, action)))
        return refuse('not-allowed')
      const group = await tables.groups.find(own)
      if (!group || group.closed) return refuse('not-found')
      const before = await tables.contracts.findForChange(own)
      const changed = await to(tables, before, group, person)
      if (!changed.ok) return changed
      await tables.contracts.save(changed.value)
      return accept(await view(tables, actor, group, changed.value))
    })
    if (answer.ok) world.errandsOrdered()
    return answer
  }

  /** With the name of who saved last, where that is why it was refused. */
  const named = async <R extends string>(
    tables: Tables,
    before: Contract | null,
    result: Result<Contract, R>,
  ): Promise<Result<Contract, R>> => {
    if (result.ok || result.refusal !== 'changed-meanwhile' || !before?.savedBy) return result
    const by = (await tables.leaders.find(before.savedBy))?.name ?? ''
    return { ...result, detail: { by } }
  }

  return {
    getContract: (actor: Actor) =>
      world.store.transaction(async (tables) => {
        const group = actor.group === null ? null : await tables.groups.find(actor.group)
        if (!group || !may(actor, 'getContract', group.id)) return refuse('not-allowed')
        return accept(await view(tables, actor, group, await tables.contracts.find(group.id)))
      }),

    saveContract: (actor: Actor, input: Versioned & { readonly content: ContractContent }) =>
      asHost(actor, 'saveContract', async (tables, before, group, by) => {
        const passed = passCpr('saveContract', input)
        if (!passed.ok) return passed
        return named(tables, before, writeContract(before, group.id, { ...input, by }))
      }),

    shareContract: (actor: Actor, input: Versioned & { readonly despite?: readonly string[] }) =>
      asHost(actor, 'shareContract', async (tables, before, group, by) => {
        if (!before) return refuse('contract-empty')
        const { version } = input
        const shared = shareContract(before, { version, by, now: world.clock.now() })
        if (!shared.ok) return named(tables, before, shared)
        const names = await namesInGroup(tables, world, group.id)
        const passed = pass('shareContract', { content: before.draft }, names, input.despite)
        if (!passed.ok) return passed
        await orderContract(tables, group.id, standing(shared.value)?.revision ?? 1)
        await redrawAgenda(tables, world, group.id, `contract:${shared.value.version}`)
        return shared
      }),

    keepContract: (actor: Actor) =>
      asHost(actor, 'keepContract', async (tables, before, group) => {
        const kept = before ? keepContract(before, world.clock.now()) : refuse('no-contract')
        if (kept.ok)
          await redrawAgenda(tables, world, group.id, `contract-kept:${world.clock.now()}`)
        return kept
      }),

    acceptContract: (
      actor: Actor,
      input: { readonly group: GroupId; readonly revision: number; readonly accepted: boolean },
    ) =>
      world.store.transaction(async (tables) => {
        const { group, revision, accepted: isAccepted } = input
        const by = actor.person
        if (by === null || !may(actor, 'acceptContract', group)) return refuse('not-allowed')
        const before = await tables.contracts.findForChange(group)
        const answered = answerContract(before, { revision, by, isAccepted })
        if (!answered.ok) return answered
        await tables.contracts.save(answered.value)
        const message = await readContract(tables, world, { card: 'contract', group, revision })
        if (message?.card !== 'contract') return refuse('not-found')
        const { card: _, ...shown } = message
        return accept({ ...shown, isAccepted })
      }),
  }
}
