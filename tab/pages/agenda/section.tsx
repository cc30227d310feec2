import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    scrollMarginTop: '96px',
  },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
})

/** One part of the form under its heading; `id` is where a problem leads to. */
export const Section = ({
  id,
  title,
  hint,
  children,
}: {
  id: string
  title: string
  hint?: string
  children: ReactNode
}) => {
  const styles = useStyles()
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div>
        <Text
          as="h2"
          size={500}
          weight="semibold"
          block
          className={styles.title}
          id={`${id}-title`}
        >
          {title}
        </Text>
        {hint && <Text className={styles.hint}>{hint}</Text>}
      </div>
      {children}
    </section>
  )
}
