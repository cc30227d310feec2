import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    height: '100%',
    minHeight: '220px',
    boxSizing: 'border-box',
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '64px',
    height: '64px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    marginBottom: tokens.spacingVerticalS,
    '& svg': { width: '28px', height: '28px' },
  },
  help: {
    color: tokens.colorNeutralForeground2,
    maxWidth: '44ch',
    textAlign: 'center',
    textWrap: 'balance',
  },
  action: { marginTop: tokens.spacingVerticalM },
})

/** What stands where there is nothing: why, and what to do about it. */
export function Empty(props: {
  icon: ReactElement
  title: string
  help: string
  children?: ReactNode
}) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
        {props.title}
      </Text>
      <Text className={styles.help}>{props.help}</Text>
      {props.children && <div className={styles.action}>{props.children}</div>}
    </div>
  )
}
