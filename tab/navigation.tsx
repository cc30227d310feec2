import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
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

/** The pages this person has, as tabs that scroll sideways on a phone. */
export const Navigation = ({ pages, current }: { pages: readonly PageName[]; current: string }) => {
  const styles = useStyles()
  const words = text(useSession().locale).tab
  if (pages.length < 2) return null
  const selected = pages.includes(current as PageName) ? current : (PARENT[current] ?? '')
  return (
    <nav className={`${styles.bar} no-print`} aria-label={words.menu}>
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
