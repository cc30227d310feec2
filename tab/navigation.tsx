import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { PageName } from './pages.ts'
import { hrefOf } from './route.ts'
import { useText } from './session.ts'

const useStyles = makeStyles({
  bar: {
    overflowX: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollbarWidth: 'thin',
  },
  pages: { display: 'flex', listStyleType: 'none', margin: 0, padding: 0 },
  page: {
    position: 'relative',
    display: 'block',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground2Hover },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    // Inside the bar, which would cut an outline off.
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
    },
    '&[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    },
    // As wide when chosen as when not, so that the others stay where they are.
    '::before': {
      content: 'attr(data-name)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
})

/** Which main page a page belongs under, when it is not one itself. */
const PARENT: Readonly<Record<string, PageName>> = {
  round: 'season',
  seminar: 'season',
  plan: 'meetings',
  erasure: 'people',
  retention: 'overview',
  'agenda-read': 'meetings',
  meeting: 'meetings',
  preparation: 'meetings',
  evaluation: 'meetings',
  summary: 'meetings',
  contract: 'group',
  welcome: 'group',
  directory: 'group',
  trends: 'group',
  concept: 'group',
  pictures: 'released',
  commitments: 'group',
  newsletter: 'meetings',
  staff: 'meetings',
}

/** Scrolls the bar alone, never the page below it, until the page shown stands in the middle. */
const showCurrent = (bar: HTMLElement | null) => {
  const link = bar?.querySelector<HTMLElement>('[aria-current]')
  if (!bar || !link) return
  const { left, width } = link.getBoundingClientRect()
  bar.scrollLeft += left - bar.getBoundingClientRect().left - (bar.clientWidth - width) / 2
}

/** The pages this person has, as links in a bar that scrolls sideways on a phone. */
export const Navigation = ({ pages, current }: { pages: readonly PageName[]; current: string }) => {
  const styles = useStyles()
  const words = useText().tab
  const selected = pages.includes(current as PageName) ? current : (PARENT[current] ?? '')
  const bar = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when another page is shown
  useEffect(() => showCurrent(bar.current), [selected])
  if (pages.length < 2) return null
  return (
    <nav ref={bar} className={`${styles.bar} no-print`} aria-label={words.menu}>
      <ul className={styles.pages}>
        {pages.map((page) => (
          <li key={page}>
            <a
              href={hrefOf(page)}
              className={styles.page}
              data-name={words.pages[page]}
              {...(page === selected && { 'aria-current': 'page' as const })}
            >
              {words.pages[page]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
