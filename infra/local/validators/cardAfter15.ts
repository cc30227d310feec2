import type { Drops } from './shape.ts'

const beyondOnCard = ['id', 'requires', 'style', 'metadata', 'resources', 'fallback']

/**
 * What `@microsoft/teams.cards` knows beyond Adaptive Cards 1.5, the version Teams draws everywhere
 * (platform/teams.md section 5; compared with the 1.5.0 schema). Its types do not say since when.
 */
export const cardAfter15: Drops = {
  definitions:
    /Chart|^I(Badge|Carousel|CarouselPage|CodeBlock|Com[A-Z]\w*|CompoundButton|Icon|IconRun|ImageRun|ProgressBar|ProgressRing|Rating|RatingInput|PopoverAction|ResetInputsAction|OpenUrlDialogAction|InsertImageAction|StackLayout|FlowLayout|AreaGridLayout|GridArea|QueryData|Resources|CardMetadata)$/,
  properties: {
    '*': [
      'key',
      'isSortKey',
      'targetWidth',
      'grid.area',
      'layouts',
      'themedIconUrls',
      'themedUrls',
      'menuActions',
      'conditionallyEnabled',
      'showBorder',
      'roundedCorners',
      'maxHeight',
      'minWidth',
      'valueChangedAction',
      'labelFor',
      'lang',
    ],
    AdaptiveCard: beyondOnCard,
    IAdaptiveCard: beyondOnCard,
    ISubmitAction: ['msteams'],
    IContainer: ['horizontalAlignment'],
    IActionSet: ['horizontalAlignment'],
    IColumn: ['horizontalAlignment', 'height'],
    IImage: [
      'fitMode',
      'horizontalContentAlignment',
      'verticalContentAlignment',
      'allowExpand',
      'msteams',
    ],
    IImageSet: ['horizontalAlignment'],
    IChoiceSetInput: ['choices.data', 'useMultipleColumns', 'minColumnWidth'],
    IToggleInput: ['showTitle'],
    IMedia: ['captionSources'],
    ITable: ['horizontalAlignment', 'style', 'firstRowAsHeaders'],
    ITableRow: ['horizontalAlignment'],
  },
  except: { AdaptiveCard: ['lang'], IAdaptiveCard: ['lang'] },
  values: { version: ['1.6'], spacing: ['ExtraSmall'], style: ['RoundedCorners'] },
}
