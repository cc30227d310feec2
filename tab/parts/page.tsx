import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXXL}`,
    maxWidth: '1200px',
    '@media (max-width: 640px)': {
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  lead: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    marginBottom: tokens.spacingVerticalL,
    maxWidth: '72ch',
  },
  actions: {
    marginLeft: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexWrap: 'wrap',
  },
})

type PageProps = {
  title: string
  /** Who can see what is on the page: "Kun gruppen", "Chefgruppen og koordinatoren". */
  audience?: string
  lead?: string
  actions?: ReactNode
  children: ReactNode
}

/** Every page's frame: its title, who can see it, what it is for, and its main buttons. */
export const Page = ({ title, audience, lead, actions, children }: PageProps) => {
  const styles = useStyles()
  return (
    <main className={styles.page} aria-label={title}>
      <div className={styles.head}>
        <Text as="h1" size={600} weight="semibold" className={styles.title}>
          {title}
        </Text>
        {audience && (
          <Badge appearance="tint" color="informative">
            {audience}
          </Badge>
        )}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {lead && (
        <Text className={styles.lead} size={300}>
          {lead}
        </Text>
      )}
      {children}
    </main>
  )
}
