import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type StepProps = {
  title: string
  /** Who can see it once the step is done. */
  audience: string
  status: string
  isDone: boolean
  children: ReactNode
}

/** One step on the way out of the host's hands: where it is, who then sees it, and its button. */
export const Step = ({ title, audience, status, isDone, children }: StepProps) => {
  const styles = useStyles()
  return (
    <li className={styles.step}>
      <div>
        <div className={styles.title}>
          <Text weight="semibold">
            {isDone && <span aria-hidden="true">✓ </span>}
            {title}
          </Text>
          <Badge appearance="tint" color={isDone ? 'success' : 'informative'}>
            {audience}
          </Badge>
        </div>
        <Text role="status">{status}</Text>
      </div>
      <div className={styles.actions}>{children}</div>
    </li>
  )
}
