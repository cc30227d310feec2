import { CONTRACT_SECTIONS, type ContractContent } from '#bot/domain/contract.ts'

/**
 * The host's words over what somebody saved meanwhile: where the host wrote nothing since `base`, the saved words
 * count; where both wrote, the host's own stay, and a choice is to be made.
 */
export const mergedOver = (
  mine: ContractContent,
  base: ContractContent,
  saved: ContractContent,
): ContractContent => {
  const pick = (section: keyof ContractContent) =>
    mine[section] === base[section] ? saved[section] : mine[section]
  return {
    meeting: pick('meeting'),
    benefit: pick('benefit'),
    trust: pick('trust'),
    attendance: pick('attendance'),
  }
}

export const isSameContract = (one: ContractContent, other: ContractContent): boolean =>
  CONTRACT_SECTIONS.every((section) => one[section].trim() === other[section].trim())
