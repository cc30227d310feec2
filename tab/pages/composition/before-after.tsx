import { makeStyles, tokens } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { RegroupingProposal } from './proposal.tsx'

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    marginTop: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '720px',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
      textAlign: 'right',
    },
    '& th:first-child': { textAlign: 'left', paddingLeft: 0 },
    '& thead th': { color: tokens.colorNeutralForeground2, verticalAlign: 'bottom' },
    '& td': { fontVariantNumeric: 'tabular-nums' },
  },
  better: { fontWeight: `${tokens.fontWeightSemibold} !important` },
})

/** Pairs in one group today and in the proposal, beside the fewest there can be. */
export const BeforeAfter = ({ proposal }: { proposal: RegroupingProposal }) => {
  const styles = useStyles()
  const { regrouping: words, composition } = useText()
  const { effects, acquainted } = proposal
  const rows = [
    ...effects.map(({ criterion, before, after, bound }) => ({
      name: composition.criteria[criterion],
      before,
      after,
      least: `${bound}`,
    })),
    { name: words.acquainted, ...acquainted, least: '' },
  ]
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
          <th scope="col">{words.least}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after, least }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td {...(after < before && { className: styles.better })}>{after}</td>
            <td>{least}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
