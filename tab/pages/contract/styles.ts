import { makeStyles, tokens } from '@fluentui/react-components'

/** What reading and writing a contract share. */
export const useContractStyles = makeStyles({
  text: { maxWidth: '72ch' },
  section: { marginBlock: `${tokens.spacingVerticalL} 0`, maxWidth: '72ch' },
  heading: { margin: 0 },
  words: {
    whiteSpace: 'pre-line',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  change: { marginBlockStart: tokens.spacingVerticalS },
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    maxWidth: '72ch',
    marginBlock: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    marginBlock: tokens.spacingVerticalM,
  },
  questions: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    paddingInlineStart: '1.2em',
    display: 'grid',
    gap: tokens.spacingVerticalS,
    maxWidth: '60ch',
  },
  // Read from the other end of a table.
  large: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  opener: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalXS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  added: { textDecorationLine: 'none', backgroundColor: tokens.colorStatusSuccessBackground1 },
  removed: { backgroundColor: tokens.colorStatusDangerBackground1 },
  line: { display: 'block', overflowWrap: 'anywhere' },
})
