import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { PointId, ThemeId } from '#bot/domain/ids.ts'
import { usePlacing } from './placing.tsx'
import { POINT_TYPE } from './table.ts'

const useStyles = makeStyles({
  place: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    minWidth: 0,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}` },
})

type Props = { theme: ThemeId | null; labelledBy: string; children: ReactNode }

/** Where a point can be dropped: a theme, or among those that lie loose. */
export const DropPlace = ({ theme, labelledBy, children }: Props) => {
  const styles = useStyles()
  const [isOver, setOver] = useState(false)
  const placing = usePlacing()
  return (
    <section
      aria-labelledby={labelledBy}
      className={mergeClasses(styles.place, isOver && styles.over)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(POINT_TYPE)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const point = event.dataTransfer.getData(POINT_TYPE)
        if (point) placing.move({ point: point as PointId, theme })
      }}
    >
      {children}
    </section>
  )
}
