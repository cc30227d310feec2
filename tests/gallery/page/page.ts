import { teamsDarkTheme, teamsLightTheme } from '@fluentui/react-components'
import '#infra/local/workbench/cards/card.css'
import { type CardPlace, drawCard } from '#infra/local/workbench/cards/renderer.ts'
import './page.css'

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme }

export type Panel = { readonly theme: keyof typeof THEMES; readonly width: number }
export type Showing = {
  readonly card: unknown
  readonly place: CardPlace
  readonly locale: 'da' | 'en'
}

/** Draws one card once in each panel, and answers what of it is cut off or sticks out. */
const show = (showing: Showing, panels: readonly Panel[]): string[] => {
  document.body.replaceChildren(...panels.map((panel) => panelOf(showing, panel)))
  return [...document.querySelectorAll<HTMLElement>('.panel')].flatMap(cutOff)
}

const panelOf = ({ card, place, locale }: Showing, { theme, width }: Panel): HTMLElement => {
  const panel = document.createElement('section')
  panel.className = 'panel card'
  panel.dataset.width = String(width)
  panel.style.width = `${width}px`
  panel.style.colorScheme = theme
  for (const [token, value] of Object.entries(THEMES[theme]))
    panel.style.setProperty(`--${token}`, String(value))
  panel.append(drawCard(card, place, locale, () => {}))
  return panel
}

/** What a reader misses: words that stick out of the card, or end in dots that nobody wrote. */
const cutOff = (panel: HTMLElement): string[] => {
  const edge = panel.getBoundingClientRect().right + 1
  return [...panel.querySelectorAll<HTMLElement>('*')]
    .filter((each) => each.textContent?.trim() && each.offsetParent !== null)
    .filter((each) => {
      const { overflow, textOverflow } = getComputedStyle(each)
      const isHidden = overflow === 'hidden' || textOverflow === 'ellipsis'
      return (
        each.getBoundingClientRect().right > edge ||
        (isHidden && each.scrollWidth > each.clientWidth + 1)
      )
    })
    .map((each) => `${panel.dataset.width} px: ${each.textContent?.trim().slice(0, 60)}`)
}

declare global {
  interface Window {
    gallery: { show: typeof show }
  }
}
window.gallery = { show }
