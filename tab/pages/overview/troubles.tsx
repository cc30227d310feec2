import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import type { Trouble } from './overview.ts'
import { useTroubleActions } from './trouble-actions.ts'
import { TroubleLine } from './trouble-line.tsx'

const useStyles = makeStyles({
  section: { marginBlock: tokens.spacingVerticalXL },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: {
    maxWidth: '760px',
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0 },
  why: { marginBlock: tokens.spacingVerticalXS, maxWidth: '72ch' },
  all: {
    marginBlock: tokens.spacingVerticalXS,
    marginInlineEnd: tokens.spacingHorizontalS,
    '@media (max-width: 480px)': { width: '100%', minHeight: '40px' },
  },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
})

/** More than these are folded away: what to do about them is the same. */
const SHOWN_AT_ONCE = 4

const sortOf = ({ kind, isPersonal, card, state, code }: Trouble) =>
  [kind, isPersonal, card, state, code].join()

const useWordsFor = () => {
  const { overview, overviewPage } = useText()
  return ({ isPersonal, kind, card, state, code }: Trouble) => {
    if (!isPersonal) return { what: overview.what(kind, card), why: overview.why(code) }
    const why = state === 'doubtful' ? overviewPage.personalDoubt : overview.why(code)
    return { what: overviewPage.personal, why: `${why} ${overviewPage.personalAbout}` }
  }
}

type SameProps = {
  troubles: readonly [Trouble, ...Trouble[]]
  tell: (words: string) => void
}

/** Those that are the same kind of trouble for the same reason: said once, with a line for each. */
const SameTroubles = ({ troubles, tell }: SameProps) => {
  const styles = useStyles()
  const { overview, overviewPage } = useText()
  const wordsFor = useWordsFor()
  const actions = useTroubleActions(tell)
  const [first] = troubles
  const { what, why } = wordsFor(first)
  const hasRetryAll = troubles.length > 1 && first.state === 'dead'
  const lines = (
    <ul className={styles.lines}>
      {troubles.map((trouble) => (
        <TroubleLine
          key={trouble.id}
          trouble={trouble}
          isOneOfMany={hasRetryAll}
          actions={actions}
          tell={tell}
        />
      ))}
    </ul>
  )
  return (
    <article className={styles.group}>
      <div className={styles.head}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          {what}
        </Text>
        <Badge appearance="tint" color={first.state === 'doubtful' ? 'warning' : 'danger'}>
          {overview.state[first.state]}
        </Badge>
      </div>
      <p className={styles.why}>{why}</p>
      {hasRetryAll && (
        <Button
          appearance="primary"
          className={styles.all}
          disabledFocusable={actions.isBusy}
          onClick={() => actions.retry(troubles)}
        >
          {overviewPage.retryAll(troubles.length)}
        </Button>
      )}
      {troubles.length > 1 && first.mayLetMailbox && (
        <Button
          className={styles.all}
          disabledFocusable={actions.isBusy}
          onClick={() => actions.letMailbox(troubles)}
        >
          {overviewPage.letMailboxAll(troubles.length)}
        </Button>
      )}
      {troubles.length > SHOWN_AT_ONCE ? (
        <details>
          <summary className={styles.summary}>{overviewPage.seeAll(troubles.length)}</summary>
          {lines}
        </details>
      ) : (
        lines
      )}
      {actions.error && <Problem error={actions.error} />}
    </article>
  )
}

type Props = { troubles: readonly Trouble[]; tell: (words: string) => void }

/** What waits for the coordinator: what happened, and what to do. */
export const Troubles = ({ troubles, tell }: Props) => {
  const styles = useStyles()
  const words = useText().overview
  const groups = Map.groupBy(troubles, sortOf)
  if (troubles.length === 0) return <p className={styles.quiet}>{words.quiet}</p>
  return (
    <section className={styles.section} aria-labelledby="attention">
      <Text as="h2" id="attention" size={500} weight="semibold">
        {`${words.attention} (${troubles.length})`}
      </Text>
      {[...groups].map(([sort, same]) => {
        const [first, ...others] = same
        return first && <SameTroubles key={sort} troubles={[first, ...others]} tell={tell} />
      })}
    </section>
  )
}
