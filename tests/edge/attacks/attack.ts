import type { SigningKeys } from '#infra/local/login/keys.ts'
import type { Knock } from '../knock.ts'

/** What an attacker can know or get hold of. */
export type Loot = {
  readonly keys: SigningKeys
  /** Seconds, by the tenant's clock. */
  readonly now: number
  /** Whom the attacker wants to be taken for: the coordinator. */
  readonly person: string
  /** A leader's own token for the tab, got from Teams in the ordinary way. */
  readonly ownToken: string
}

/** One uninvited request, and the status it must get. */
export type Attack = {
  readonly what: string
  readonly status: number
  /** Taken as if it were good, and nothing comes of it: a stranger learns nothing. */
  readonly isSilent?: true
  readonly knock: Knock
}
