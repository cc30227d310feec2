import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ConflictView } from '#bot/api/wish.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingVerticalM,
    marginBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    maxWidth: '860px',
    boxSizing: 'border-box',
  },
  rules: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  rule: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
})

/** The fewest rules that cannot all hold, a sentence each; those that are wishes can be removed on the spot. */
export const Conflict = ({
  conflict,
  remove,
}: {
  conflict: ConflictView
  remove: (wish: string) => void
}) => {
  const styles = useStyles()
  const words = useText().wishes
  const hasWish = conflict.some(({ wish }) => wish !== null)
  return (
    <div className={styles.box} role="alert">
      <Text weight="semibold" block>
        {words.conflict.title}
      </Text>
      <ul className={styles.rules}>
        {conflict.map((rule) => {
          const says = words.conflict.says(rule)
          return (
            <li key={says} className={styles.rule}>
              {says}{' '}
              {rule.wish !== null && (
                <Button
                  size="small"
                  aria-label={words.removeNamed(says)}
                  onClick={() => rule.wish && remove(rule.wish)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Text>{hasWish ? words.conflict.remove : words.conflict.list}</Text>
    </div>
  )
}
