import { makeStyles, tokens } from '@fluentui/react-components'

/** What the page of commitments shares. */
export const useCommitmentStyles = makeStyles({
  section: { marginBlock: `${tokens.spacingVerticalXL} 0`, maxWidth: '760px' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  opener: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  answers: {
    margin: `${tokens.spacingVerticalXS} 0`,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  answer: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
})
