/** What a sheet of A4 leaves within the margins of print.css, in CSS pixels: 174 by 269 mm, and a little to spare. */
const PX_PER_MM = 96 / 25.4
const PAGE = { width: 174 * PX_PER_MM, height: 262 * PX_PER_MM } as const

/** From what reads best down to 6.5 points, below which nobody reads on paper. */
const ZOOMS = [0.8, 0.76, 0.72, 0.68, 0.65, 0.62] as const
const LEAST_ZOOM = ZOOMS[ZOOMS.length - 1] ?? 0.62

/** So many lines of each long text where all of it has no room. */
const LINES = [8, 6, 5, 4, 3, 2] as const

/** `lines` null: whole texts. `links`: with topics and materials, which cannot be followed on paper. */
type Fit = { readonly zoom: number; readonly lines: number | null; readonly links: boolean }

const FITS: readonly Fit[] = [
  ...ZOOMS.map((zoom) => ({ zoom, lines: null, links: true })),
  ...LINES.map((lines) => ({ zoom: LEAST_ZOOM, lines, links: true })),
  ...[...LINES, 1].map((lines) => ({ zoom: LEAST_ZOOM, lines, links: false })),
  // Whatever is left is headings, and what the group carries on.
  ...[0.55, 0.48, 0.4].map((zoom) => ({ zoom, lines: 1, links: false })),
]

const apply = (sheet: HTMLElement, { zoom, lines, links }: Fit): void => {
  sheet.style.setProperty('--sheet-zoom', String(zoom))
  sheet.style.setProperty('--sheet-lines', String(lines ?? 'none'))
  sheet.toggleAttribute('data-in-part', lines !== null)
  sheet.toggleAttribute('data-without-links', !links)
}

/**
 * Makes the sheet print on exactly one page, with room for notes: smaller first, then with the beginnings of the long
 * texts. On the screen nothing changes; print.css reads what is set here. Call it right before printing.
 */
export const fitOnePage = (sheet: HTMLElement): void => {
  sheet.classList.add('measuring')
  for (const fit of FITS) {
    apply(sheet, fit)
    sheet.style.width = `${PAGE.width / fit.zoom}px`
    if (sheet.scrollHeight * fit.zoom <= PAGE.height) break
  }
  sheet.style.width = ''
  sheet.classList.remove('measuring')
}
