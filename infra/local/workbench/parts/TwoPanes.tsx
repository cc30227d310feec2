import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  panes: {
    display: 'grid',
    gridTemplateColumns: 'clamp(240px, 24vw, 320px) minmax(0, 1fr)',
    height: '100%',
    minHeight: 0,
    '@media (max-width: 719px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 719px)': { borderRight: 'none' },
    borderStartStartRadius: 'inherit',
  },
  heading: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '52px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    flexShrink: 0,
  },
  title: { margin: 0 },
  scroll: {
    overflowY: 'auto',
    minHeight: 0,
    flex: '1 1 auto',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalL}`,
  },
  content: { minHeight: 0, minWidth: 0, height: '100%', overflow: 'hidden' },
  away: { '@media (max-width: 719px)': { display: 'none' } },
})

/** A list beside what is chosen in it; on a phone one after the other. */
export function TwoPanes(props: {
  title: string
  list: ReactNode
  chosen: boolean
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <div className={styles.panes}>
      <section
        className={mergeClasses(styles.list, props.chosen && styles.away)}
        aria-label={props.title}
      >
        <div className={styles.heading}>
          <Text as="h2" size={500} weight="semibold" className={styles.title}>
            {props.title}
          </Text>
        </div>
        <div className={styles.scroll}>{props.list}</div>
      </section>
      <section className={mergeClasses(styles.content, !props.chosen && styles.away)}>
        {props.children}
      </section>
    </div>
  )
}
