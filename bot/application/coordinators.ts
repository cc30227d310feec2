import type { EntraId } from '#bot/domain/ids.ts'
import type { DirectoryPort, Log } from './ports.ts'

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The coordinators that the settings name, as Entra ids. */
export type Coordinators = {
  /** Those known so far; grows when the directory answers. */
  readonly ids: readonly EntraId[]
  /**
   * Looks up the names not yet found, and tells whether it found any. Safe to call again, also meanwhile; a silent
   * directory is logged and asked next time.
   */
  find(): Promise<boolean>
}

export const coordinatorsOf = (
  names: readonly string[],
  directory: Pick<DirectoryPort, 'find'>,
  log: Log,
): Coordinators => {
  const ids = names
    .filter((name) => OBJECT_ID.test(name))
    .map((name) => name.toLowerCase() as EntraId)
  const unknown = new Set(names.filter((name) => !OBJECT_ID.test(name)))
  const look = async (): Promise<boolean> => {
    const before = ids.length
    for (const name of unknown) {
      try {
        const person = await directory.find(name)
        if (person === null) {
          log.warn('coordinators.not-in-directory', { missing: unknown.size })
          continue
        }
        ids.push(person.entraId)
        unknown.delete(name)
      } catch (error) {
        log.error('coordinators.directory-silent', error)
        break
      }
    }
    return ids.length > before
  }
  let underWay: Promise<boolean> | null = null
  return {
    ids,
    find: () => {
      underWay ??= look().finally(() => {
        underWay = null
      })
      return underWay
    },
  }
}
