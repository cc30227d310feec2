import { Checkbox, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { TOPIC_KINDS, TOPIC_STATUSES } from '#bot/domain/topic-bank.ts'
import { useText } from '../../session.ts'
import { type Filter, SORTS } from './filter.ts'

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(200px, 2fr) repeat(3, minmax(120px, 1fr)) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    // As wide as its place, however long the longest choice is.
    '& select': { width: 0, minWidth: '100%' },
    '@media (max-width: 760px)': {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      gap: tokens.spacingHorizontalS,
    },
  },
  search: { '@media (max-width: 760px)': { gridColumn: '1 / -1' } },
  fill: { maxWidth: 'none', width: '100%' },
})

/** Looking for topics: words, kind, status, one's own, and what comes first. */
export const Toolbar = ({
  filter,
  change,
}: {
  filter: Filter
  change: (changed: Partial<Filter>) => void
}) => {
  const styles = useStyles()
  const { topicBank } = useText()
  const words = topicBank.page
  return (
    <search className={styles.bar}>
      <Field label={words.search} className={styles.search}>
        <SearchBox
          className={styles.fill}
          value={filter.search}
          onChange={(_, { value }) => change({ search: value })}
        />
      </Field>
      <Field label={words.kind}>
        <Select
          value={filter.kind}
          onChange={(_, { value }) => change({ kind: value as Filter['kind'] })}
        >
          <option value="">{words.anyKind}</option>
          {TOPIC_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {topicBank.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.status}>
        <Select
          value={filter.status}
          onChange={(_, { value }) => change({ status: value as Filter['status'] })}
        >
          <option value="">{words.anyStatus}</option>
          {TOPIC_STATUSES.map((status) => (
            <option key={status} value={status}>
              {topicBank.statuses[status]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.sort}>
        <Select
          value={filter.sort}
          onChange={(_, { value }) => change({ sort: value as Filter['sort'] })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {words.sortBy[sort]}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={words.mine}
        checked={filter.onlyMine}
        onChange={(_, { checked }) => change({ onlyMine: checked === true })}
      />
    </search>
  )
}
