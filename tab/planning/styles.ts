import { makeStyles, tokens } from '@fluentui/react-components'

/** What the planning pages share: boxes, rows of fields, and lists without bullets. */
export const usePlanningStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalXXL },
  heading: { marginBlock: `${tokens.spacingVerticalL} ${tokens.spacingVerticalS}` },
  title: { margin: 0 },
  boxes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyle: 'none',
    padding: 0,
    margin: 0,
  },
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  /** A button beside fields stands level with them, below where their labels are. */
  besideField: { marginTop: '24px' },
  narrow: { maxWidth: '320px' },
  scroll: { overflowX: 'auto' },
  details: { cursor: 'pointer' },
  note: { marginBlock: tokens.spacingVerticalM },
})
