/**
 * One host config for every theme: each colour is a Fluent variable, so a change of theme needs no
 * new drawing. Sizes and limits are those of Teams (platform/teams.md section 5).
 */
const color = (name: string) => `var(--color${name})`

const foreground = (normal: string, subtle = normal) => ({
  default: color(normal),
  subtle: color(subtle),
  highlightColors: {
    default: color('PaletteYellowBackground2'),
    subtle: color('PaletteYellowBackground1'),
  },
})

const FOREGROUNDS = {
  default: foreground('NeutralForeground1', 'NeutralForeground3'),
  dark: foreground('NeutralForeground1', 'NeutralForeground2'),
  light: foreground('NeutralForeground3', 'NeutralForeground4'),
  accent: foreground('BrandForeground1', 'BrandForeground2'),
  attention: foreground('PaletteRedForeground1'),
  good: foreground('PaletteGreenForeground1'),
  warning: foreground('PaletteDarkOrangeForeground1'),
}

const container = (background: string, border: string) => ({
  backgroundColor: color(background),
  borderColor: color(border),
  borderThickness: 1,
  foregroundColors: FOREGROUNDS,
})

const ADORNMENT = { size: 'Small', spacing: 'Small', weight: 'Default' }

export const HOST_CONFIG = {
  hostCapabilities: {},
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
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('NeutralBackground1', 'NeutralStroke2'),
    emphasis: container('NeutralBackground3', 'NeutralStroke2'),
    good: container('PaletteGreenBackground1', 'PaletteGreenBorder1'),
    attention: container('PaletteRedBackground1', 'PaletteRedBorder1'),
    warning: container('PaletteDarkOrangeBackground1', 'PaletteDarkOrangeBorder1'),
    accent: container('BrandBackground2', 'BrandStroke2'),
  },
  inputs: {
    label: {
      requiredInputs: {
        ...ADORNMENT,
        size: 'Default',
        weight: 'Bolder',
        suffix: ' *',
        suffixColor: 'attention',
      },
      optionalInputs: { ...ADORNMENT, size: 'Default', weight: 'Bolder' },
      inputSpacing: 'Small',
    },
    errorMessage: { color: 'attention', ...ADORNMENT },
  },
  actions: {
    maxActions: 6,
    spacing: 'Medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'Inline', inlineTopMargin: 12, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
    allowTitleToWrap: true,
    iconPlacement: 'LeftOfTitle',
    iconSize: 16,
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'Medium', maxImageHeight: 100 },
  factSet: {
    title: { weight: 'Bolder', wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 16,
  },
  textStyles: { heading: { size: 'Large', weight: 'Bolder' }, columnHeader: { weight: 'Bolder' } },
  table: { cellSpacing: 8 },
}
