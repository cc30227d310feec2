import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** Words for those who hear the page; they add to what stands there, so that both have the same name for it. */
export function Unseen(props: { as?: 'span' | 'h1'; children: ReactNode }) {
  const styles = useStyles()
  const Tag = props.as ?? 'span'
  return <Tag className={styles.unseen}>{props.children}</Tag>
}
