import type { Contract } from '#bot/domain/contract.ts'
import type { GroupId } from '#bot/domain/ids.ts'

/** One contract a group, with every text it was shown. */
export type ContractTable = {
  find(group: GroupId): Promise<Contract | null>
  /** Locked until the transaction ends, also where there is none yet: two who begin at once are told apart. */
  findForChange(group: GroupId): Promise<Contract | null>
  /** Those of all these groups, in one question. */
  ofGroups(groups: readonly GroupId[]): Promise<readonly Contract[]>
  save(contract: Contract): Promise<void>
}
