import type { ReactNode } from 'react'
import { usePlanningStyles } from './styles.ts'

/** A table that is wider than a phone: it scrolls by itself, by keyboard too. */
export const Sideways = ({ label, children }: { label: string; children: ReactNode }) => {
  const styles = usePlanningStyles()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
