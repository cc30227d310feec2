import { tokens } from '@fluentui/react-components'

/** Neighbours in the list are told apart in light and dark; the words beside them carry the meaning. */
const COLOURS = [
  tokens.colorPaletteTealBackground2,
  tokens.colorPaletteMarigoldBackground2,
  tokens.colorPalettePurpleBackground2,
  tokens.colorPaletteForestBackground2,
  tokens.colorPaletteCranberryBackground2,
  tokens.colorPaletteSteelBackground2,
  tokens.colorPalettePeachBackground2,
  tokens.colorPaletteNavyBackground2,
  tokens.colorPaletteBrassBackground2,
  tokens.colorPaletteLilacBackground2,
  tokens.colorPaletteMinkBackground2,
  tokens.colorPaletteSeafoamBackground2,
] as const

export const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? COLOURS[0]
