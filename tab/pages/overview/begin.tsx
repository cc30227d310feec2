import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Empty } from '../../parts/empty.tsx'
import { hrefOf } from '../../route.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    lineHeight: tokens.lineHeightBase500,
  },
})

/** The coordinator's first three steps, when nothing has begun. */
export const Begin = () => {
  const styles = useStyles()
  const words = useText().overview
  return (
    <Empty title={words.begin}>
      <Text>{words.beginLead}</Text>
      <ol className={styles.steps}>
        <li>
          <Link href={hrefOf('people')}>{words.toPeople}</Link>
        </li>
        <li>
          <Link href={hrefOf('composition')}>{words.toComposition}</Link>
        </li>
        <li>
          <Link href={hrefOf('season')}>{words.toSeason}</Link>
        </li>
      </ol>
    </Empty>
  )
}
