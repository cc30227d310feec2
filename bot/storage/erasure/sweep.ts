import pg from 'pg'
import type { Column } from './columns.ts'
import type { Marks } from './marks.ts'

/** A statement with its values. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** Of one table: which rows a person is in, and what an erasure does with them. */
export type TableSweep = {
  readonly table: string
  /** How many rows go, and how many stay without the person. */
  readonly count: Statement
  readonly statements: readonly Statement[]
}

/** What the table's columns need; null when no person can be in it. */
export const sweepOf = (
  table: string,
  columns: readonly Column[],
  marks: Marks,
  formerLeader: string,
): TableSweep | null => {
  const values = [
    [...marks.ids],
    marks.idPattern,
    // A pattern that nothing matches.
    marks.wordPattern || '(?!)',
    marks.wordPatternInJson ? `(?:${marks.wordPatternInJson})(?!": )` : '(?!)',
    formerLeader,
  ]
  const all = `($1::text[], $2::text, $3::text, $4::text, $5::text)`
  // So that every statement has a use for every value.
  const given = `(select ${all} is not null)`
  const goes = columns.filter(({ treatment }) => treatment === 'delete-row').map(hasId)
  const changing = columns.filter(
    ({ treatment }) => treatment === 'clear' || treatment === 'rename',
  )
  const stays = changing.map((column) =>
    column.treatment === 'clear' ? hasId(column) : `(${hasId(column)} or ${hasWords(column)})`,
  )
  if (goes.length + stays.length === 0) return null
  const own = `public.${pg.escapeIdentifier(table)}`
  const isGone = goes.join(' or ') || 'false'
  const isChanged = stays.join(' or ') || 'false'
  const statement = (text: string): Statement => ({ text, values })
  return {
    table,
    count: statement(`
      select count(*) filter (where gone) as gone, count(*) filter (where not gone) as changed
      from (select coalesce(${isGone}, false) as gone, coalesce(${isChanged}, false) as changed
        from ${own}) each where (gone or changed) and ${given}`),
    statements: [
      ...(goes.length === 0
        ? []
        : [statement(`delete from ${own} where (${isGone}) and ${given}`)]),
      ...(stays.length === 0
        ? []
        : [
            // One new id a row, so that what belongs together in it still does.
            statement(`
              with nobody as materialized (
                select ctid as at, gen_random_uuid() as fresh from ${own}
                where (${isChanged}) and ${given} for update)
              update ${own} set ${changing.map((column) => `${nameOf(column)} = ${without(column)}`).join(', ')}
              from nobody where ${own}.ctid = nobody.at`),
          ]),
    ],
  }
}

const nameOf = ({ name }: Column) => pg.escapeIdentifier(name)
const inTable = ({ table, name }: Column) =>
  `${pg.escapeIdentifier(table)}.${pg.escapeIdentifier(name)}`

/** A null is no match. */
const hasId = (column: Column): string => {
  const value = inTable(column)
  switch (column.kind) {
    case 'id':
      return `coalesce(${value}::text = any($1), false)`
    default:
      return `coalesce(${value}::text ~* $2, false)`
  }
}

const hasWords = (column: Column): string => {
  const value = inTable(column)
  switch (column.kind) {
    case 'words':
      return `coalesce(${value} ~* $3, false)`
    case 'list-of-words':
      return `coalesce(exists (select from unnest(${value}) word where word ~* $3), false)`
    case 'json':
      return `coalesce(${value}::text ~* $4, false)`
    default:
      return 'false'
  }
}

const renamed = (words: string, pattern: '$3' | '$4') =>
  `regexp_replace(regexp_replace(${words}, $2, nobody.fresh::text, 'gi'), ${pattern}, $5, 'gi')`

const without = (column: Column): string => {
  const value = inTable(column)
  if (column.treatment === 'clear') return `case when ${hasId(column)} then null else ${value} end`
  switch (column.kind) {
    case 'id':
      return `case when ${hasId(column)} then nobody.fresh else ${value} end`
    case 'ids':
      return `(select case when ${value} is null then null else coalesce(array_agg(
        case when one::text = any($1) then nobody.fresh else one end order by at), '{}') end
        from unnest(${value}) with ordinality as list (one, at))`
    case 'list-of-words':
      return `(select case when ${value} is null then null else coalesce(array_agg(
        ${renamed('one', '$3')} order by at), '{}') end
        from unnest(${value}) with ordinality as list (one, at))`
    case 'json':
      return `${renamed(`${value}::text`, '$4')}::jsonb`
    case 'words':
      return renamed(value, '$3')
    case 'sealed':
      throw new Error(
        `${column.table}.${column.name} is sealed: it cannot be changed by the database.`,
      )
  }
}
