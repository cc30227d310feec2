import { badRequest } from './refusal.ts'
import { checkZone } from './zones.ts'

export type Preferences = {
  /** The zone to answer in; UTC unless asked for another. */
  readonly zone: string
  readonly immutableIds: boolean
  readonly maxPageSize: number | null
  /** `Preference-Applied`: what was heard. */
  readonly applied: string[]
}

/** Reads the `Prefer` header. Throws a 400 for a zone Outlook does not know. */
export function preferencesOf(headers: Readonly<Record<string, string>>): Preferences {
  const prefer = headers.prefer ?? ''
  const value = (name: string) =>
    new RegExp(`(?:^|[,;\\s])${name}\\s*=\\s*"?([^",;]+)"?`, 'i').exec(prefer)?.[1]?.trim()
  const zone = value('outlook\\.timezone')
  if (zone !== undefined) checkZone(zone)
  const idType = value('IdType')
  if (idType !== undefined && idType.toLowerCase() !== 'immutableid')
    throw badRequest(`IdType '${idType}' is not supported.`)
  const page = value('odata\\.maxpagesize')
  return {
    zone: zone ?? 'UTC',
    immutableIds: idType !== undefined,
    maxPageSize: page === undefined ? null : Number(page),
    applied: [
      ...(zone === undefined ? [] : [`outlook.timezone="${zone}"`]),
      ...(idType === undefined ? [] : ['IdType="ImmutableId"']),
    ],
  }
}
