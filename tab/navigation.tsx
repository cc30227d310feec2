import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { text } from '#bot/text/text.ts'
import type { PageName } from './pages.ts'
import { goTo } from './route.ts'
import { useSession } from './session.ts'

const useStyles = makeStyles({
  bar: {
    overflowX: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollbarWidth: 'thin',
  },
})

/** Which main page a page belongs under, when it is not one itself. */
const PARENT: Readonly<Record<string, PageName>> = {
  round: 'season',
  'agenda-read': 'meetings',
  preparation: 'meetings',
  evaluation: 'meetings',
  summary: 'meetings',
}

/** Scrolls the bar alone, never the page below it, until the named tab stands in the middle. */
const showTab = (bar: HTMLElement | null, name: string) => {
  const tab = bar?.querySelector<HTMLElement>(`[role=tab][value="${CSS.escape(name)}"]`)
  if (!bar || !tab) return
  const { left, width } = tab.getBoundingClientRect()
  bar.scrollLeft += left - bar.getBoundingClientRect().left - (bar.clientWidth - width) / 2
}

/** The pages this person has, as tabs that scroll sideways on a phone. */
export const Navigation = ({ pages, current }: { pages: readonly PageName[]; current: string }) => {
  const styles = useStyles()
  const words = text(useSession().locale).tab
  const selected = pages.includes(current as PageName) ? current : (PARENT[current] ?? '')
  const bar = useRef<HTMLElement>(null)
  useEffect(() => showTab(bar.current, selected), [selected])
  if (pages.length < 2) return null
  return (
    <nav ref={bar} className={`${styles.bar} no-print`} aria-label={words.menu}>
      <TabList selectedValue={selected} onTabSelect={(_, { value }) => goTo(String(value))}>
        {pages.map((page) => (
          <Tab key={page} value={page}>
            {words.pages[page]}
          </Tab>
        ))}
      </TabList>
    </nav>
  )
}
