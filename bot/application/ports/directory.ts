import type { EntraId } from '#bot/domain/ids.ts'

/** A person as Microsoft Entra knows them. `mail` is null when there is no mailbox. */
export type DirectoryPerson = {
  readonly entraId: EntraId
  readonly name: string
  readonly userPrincipalName: string
  readonly mail: string | null
  /** The language the directory names for them, `da-DK`; null when it names none. */
  readonly language: string | null
}

export type DirectoryPort = {
  /** All enabled members of the tenant. */
  everyone(): Promise<readonly DirectoryPerson[]>
  find(userPrincipalNameOrId: string): Promise<DirectoryPerson | null>
}
