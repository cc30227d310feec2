import { makeStyles, tokens } from '@fluentui/react-components'

/** Large enough to be read across a room, and still whole on a phone. */
export const useMeetingStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  section: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start', minWidth: 0 },
  now: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: 'clamp(16px, 3vw, 32px)',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    margin: 0,
    fontSize: 'clamp(28px, 5vw, 56px)',
    lineHeight: 1.1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  // A line as high as a finger, so that the words stand in the middle of the ring around them.
  summary: { cursor: 'pointer', lineHeight: '44px' },
  headingInLine: { display: 'inline', fontSize: tokens.fontSizeBase500 },
  what: { margin: 0, fontSize: 'clamp(16px, 2vw, 22px)', lineHeight: 1.4, whiteSpace: 'pre-line' },
  clock: {
    fontSize: 'clamp(36px, 7vw, 72px)',
    lineHeight: 1,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  time: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  track: {
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  /** Not red: nobody is to be hurried. */
  over: { backgroundColor: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    width: '100%',
  },
  point: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    minHeight: '44px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
  },
  isNow: { fontWeight: tokens.fontWeightSemibold },
  speaker: {
    margin: 0,
    fontSize: 'clamp(24px, 4vw, 44px)',
    // Room for the ring of an Å below the line above.
    lineHeight: 1.35,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  order: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, lineHeight: 1.7 },
  spoken: { color: tokens.colorNeutralForeground3 },
  commitment: { overflowWrap: 'anywhere', lineHeight: 1.4 },
})
