import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { useText } from '../../session.ts'
import { Changes } from './changes.tsx'
import { Notes } from './notes.tsx'

export type Plan = OutputOf<Endpoints['previewImport']>

const useStyles = makeStyles({
  heading: { margin: 0 },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** From here on so many are missing that it may be the wrong file. */
const MANY = 1 / 3

/** The dry run: what the list says, what is wrong with it, and what it would change. */
export const Preview = ({
  fileName,
  plan,
  isBusy,
  apply,
  cancel,
}: {
  fileName: string
  plan: Plan
  isBusy: boolean
  apply: () => void
  cancel: () => void
}) => {
  const styles = useStyles()
  const { leader } = useText()
  const words = leader.preview
  const { arrived, changed, left, back, unchanged, problems, warnings } = plan
  const known = left.count + changed.count + unchanged
  const isSame = arrived.count + changed.count + left.count + back.count === 0
  return (
    <section className={styles.preview} aria-label={words.title(fileName)}>
      <div>
        <Text as="h2" size={500} weight="semibold" block className={styles.heading}>
          {words.title(fileName)}
        </Text>
        <Text className={styles.quiet}>{words.nothingYet}</Text>
      </div>
      <Notes
        title={words.problems(problems.count)}
        intent="error"
        notes={problems}
        sentence={({ kind, found }) => leader.problems[kind](found)}
      />
      {left.count > known * MANY && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.manyLeft}</MessageBarBody>
        </MessageBar>
      )}
      <Notes
        title={words.warnings(warnings.count)}
        intent="warning"
        notes={warnings}
        sentence={({ kind, found }) => leader.warnings[kind](found)}
      />
      <Changes plan={plan} />
      {unchanged > 0 && <Text>{words.unchanged(unchanged)}</Text>}
      <Text size={200} className={styles.quiet}>
        {words.read(plan.columns.map(({ heading }) => heading))}{' '}
        {plan.ignored.length > 0 && words.ignored(plan.ignored)}{' '}
        {plan.absent.length > 0 &&
          words.absent(plan.absent.map((column) => leader.columns[column]))}
      </Text>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={problems.count > 0 || isSame || isBusy}
          onClick={apply}
        >
          {isSame && problems.count === 0 ? words.applyUnchanged : words.apply}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </section>
  )
}
