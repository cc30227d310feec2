import { makeStyles, tokens } from '@fluentui/react-components'

/** What the page of questions to one's own staff shares. */
export const useStaffStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '760px',
  },
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '760px',
  },
  title: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  low: { alignItems: 'flex-end' },
  link: { flex: '1 1 20rem' },
  answers: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingInlineStart: '1.3em',
    listStyleType: 'disc',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  answer: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
})
