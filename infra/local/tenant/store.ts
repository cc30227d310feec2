import { chmodSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Collection } from './tenant.ts'

/** Where the tenant keeps everything, so that it survives `kill -9`. */
export type Store = {
  /** A collection in a table of its own; entities are held in memory and written through. */
  collection<T>(name: string, keyOf: (entity: T) => string): Collection<T>
  /** A value kept under a name; `first` makes it when there is none. */
  setting<T>(name: string, first: () => T): { get(): T; set(value: T): void }
  close(): void
}

/** Opens the store in `file`, made if absent, readable by its owner only. Throws when another process has it open. */
export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const db = new DatabaseSync(file)
  lock(db, file)
  chmodSync(file, 0o600)
  const writes = inBatches(db)
  const settings = openCollection<Setting>(db, writes, 'settings', (setting) => setting.name)

  return {
    collection: (name, keyOf) => openCollection(db, writes, name, keyOf),
    setting: (name, first) => {
      if (settings.get(name) === undefined) settings.put({ name, value: first() })
      return {
        get: () => settings.get(name)?.value as ReturnType<typeof first>,
        set: (value) => settings.put({ name, value }),
      }
    },
    close: () => {
      writes.commit()
      db.close()
    },
  }
}

type Setting = { name: string; value: unknown }

function lock(db: DatabaseSync, file: string): void {
  try {
    db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL')
    db.exec('BEGIN EXCLUSIVE; COMMIT')
  } catch (cause) {
    db.close()
    throw new Error(
      `The local tenant in ${dirname(file)} is open in another process. Stop that one, or choose another place with TVAERS_DATA.`,
      { cause },
    )
  }
}

type Writes = { run(write: () => void): void; commit(): void }

/**
 * What is written in one synchronous stretch is committed together, before anything can be answered:
 * microtasks run before the next input or output.
 */
function inBatches(db: DatabaseSync): Writes {
  let open = false
  const commit = () => {
    if (!open) return
    open = false
    db.exec('COMMIT')
  }
  return {
    commit,
    run: (write) => {
      if (!open) {
        db.exec('BEGIN')
        open = true
        queueMicrotask(commit)
      }
      write()
    },
  }
}

function openCollection<T>(
  db: DatabaseSync,
  writes: Writes,
  name: string,
  keyOf: (entity: T) => string,
): Collection<T> {
  db.exec(
    `CREATE TABLE IF NOT EXISTS "${name}" (id TEXT PRIMARY KEY, entity TEXT NOT NULL) WITHOUT ROWID`,
  )
  const upsert = db.prepare(
    `INSERT INTO "${name}" VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET entity = excluded.entity`,
  )
  const remove = db.prepare(`DELETE FROM "${name}" WHERE id = ?`)
  const entities = new Map<string, T>()
  for (const row of db.prepare(`SELECT id, entity FROM "${name}"`).iterate()) {
    entities.set(text(row.id), JSON.parse(text(row.entity)) as T)
  }
  return {
    get: (id) => entities.get(id),
    all: () => [...entities.values()],
    put: (entity) => {
      const id = keyOf(entity)
      entities.set(id, entity)
      writes.run(() => upsert.run(id, JSON.stringify(entity)))
    },
    remove: (id) => {
      if (!entities.delete(id)) return
      writes.run(() => remove.run(id))
    },
  }
}

const text = (value: SQLInputValue | undefined): string => String(value)
