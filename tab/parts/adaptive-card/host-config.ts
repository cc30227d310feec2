const color = (name: string) => `var(--color${name})`

const foreground = (normal: string, subtle = normal) => ({
  default: color(normal),
  subtle: color(subtle),
})

const foregroundColors = {
  default: foreground('NeutralForeground1', 'NeutralForeground2'),
  accent: foreground('BrandForeground1', 'BrandForeground2'),
  attention: foreground('PaletteRedForeground1'),
  good: foreground('PaletteGreenForeground1'),
  warning: foreground('PaletteDarkOrangeForeground1'),
}

const container = (background: string, border: string) => ({
  backgroundColor: color(background),
  borderColor: color(border),
  borderThickness: 1,
  foregroundColors,
})

/**
 * How Teams draws cards, once for every theme: each colour is a Fluent variable, which passes through the
 * renderer untouched (platform/tab.md section 3).
 */
export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: 'var(--fontFamilyBase)',
  fontTypes: {
    default: {
      fontFamily: 'var(--fontFamilyBase)',
      fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
      fontWeights: { lighter: 400, default: 400, bolder: 600 },
    },
    monospace: { fontFamily: 'var(--fontFamilyMonospace)' },
  },
  spacing: { small: 6, default: 10, medium: 16, large: 20, extraLarge: 28, padding: 12 },
  separator: { lineThickness: 1, lineColor: color('NeutralStroke2') },
  containerStyles: {
    default: container('NeutralBackground1', 'NeutralStroke2'),
    emphasis: container('NeutralBackground3', 'NeutralStroke2'),
    good: container('PaletteGreenBackground1', 'PaletteGreenBorder1'),
    attention: container('PaletteRedBackground1', 'PaletteRedBorder1'),
    warning: container('PaletteDarkOrangeBackground1', 'PaletteDarkOrangeBorder1'),
    accent: container('BrandBackground2', 'BrandStroke2'),
  },
  actions: {
    maxActions: 6,
    spacing: 'Medium',
    buttonSpacing: 8,
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: 'Bolder', wrap: true, maxWidth: 120 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'Large', weight: 'Bolder' } },
}
