import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    maxWidth: '640px',
  },
  title: { margin: 0 },
})

/** The one empty state: what will be here, and the step that brings it. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }) => {
  const styles = useStyles()
  return (
    <div className={styles.empty}>
      <Text as="h2" size={500} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {children}
    </div>
  )
}
