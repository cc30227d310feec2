import type { DirectoryPerson } from '#bot/application/ports.ts'
import type { EntraId } from '#bot/domain/ids.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import {
  generate,
  type ListedLeader,
  type MunicipalityOptions,
} from '#infra/local/municipality/municipality.ts'

/** The list as the HR office's system exports it: Windows-1252, semicolons. */
export const listFile = (leaders: readonly ListedLeader[]) => ({
  fileName: 'ledere.csv',
  content: new Uint8Array(asCsv(leaders)),
})

const accountOf = ({ name, email }: ListedLeader, at: number): DirectoryPerson => ({
  entraId: `0199c000-0000-7000-8000-${at.toString(16).padStart(12, '0')}` as EntraId,
  name,
  userPrincipalName: email,
  mail: email,
  language: 'da-DK',
})

/** Fjordby's leaders, and the accounts they have in the directory. */
export const fjordby = (options: MunicipalityOptions = {}) => {
  const leaders = generate(options)
  return { leaders, people: leaders.map(accountOf) }
}
