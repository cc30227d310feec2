/** Teams' named dialog widths in px (teams-js `DialogDimension`). */
const WIDTHS: Readonly<Record<string, number>> = { small: 280, medium: 600, large: 900 }
const HEIGHTS: Readonly<Record<string, number>> = { small: 300, medium: 420, large: 640 }

/** The width as CSS; a card needs some room however small it asked to be. */
export function dialogWidth(width: number | string | undefined): string {
  const px = typeof width === 'number' ? width : WIDTHS[width ?? 'medium']
  return `${Math.max(420, px ?? 600)}px`
}

/** The height as CSS, never more than the window has. */
export function dialogHeight(height: number | string | undefined): string {
  const px = typeof height === 'number' ? height : HEIGHTS[height ?? 'medium']
  return `min(${px ?? 420}px, 70dvh)`
}
