import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { SETUP_CHECKS, type SetupCheck } from '#bot/domain/setup.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { SetupFinding } from './setup-finding.tsx'
import { coloursIn, type SetupLook, useSetupLook } from './setup-look.ts'

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, maxWidth: '72ch' },
  opener: { cursor: 'pointer' },
  lead: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalM} 0`, padding: 0 },
  check: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { marginBlock: tokens.spacingVerticalM, maxWidth: '480px' },
})

const Progress = ({ check }: { check: SetupCheck }) => {
  const styles = useStyles()
  const words = useText().setup
  return (
    <div className={styles.progress}>
      <Text id="setup-progress">{words.checking(check)}</Text>
      <ProgressBar
        aria-labelledby="setup-progress"
        value={SETUP_CHECKS.indexOf(check)}
        max={SETUP_CHECKS.length}
      />
    </div>
  )
}

const Found = ({ look }: { look: SetupLook }) => {
  const styles = useStyles()
  const words = useText().setup
  if (look.found.length === 0) return null
  return (
    <ul className={styles.list}>
      {look.found.map(({ check, findings }) => (
        <li key={check} className={styles.check}>
          <Text as="h3" weight="semibold" block>
            {words.checks[check]}
          </Text>
          {findings.map((finding) => (
            <SetupFinding key={finding.code} finding={finding} />
          ))}
        </li>
      ))}
    </ul>
  )
}

/** "Tjek opsætningen": one thing after another is looked at, and each finding comes with what to do. */
export const Setup = () => {
  const styles = useStyles()
  const words = useText().setup
  const { look, begin } = useSetupLook()
  const isDone = look.at === null && look.found.length > 0 && look.error === null
  const { red, yellow } = coloursIn(look)
  return (
    <details className={styles.section}>
      <summary className={styles.opener}>{words.title}</summary>
      <p className={styles.lead}>{words.lead}</p>
      <Button onClick={begin} disabledFocusable={look.at !== null}>
        {look.found.length > 0 ? words.again : words.start}
      </Button>
      {look.at && <Progress check={look.at} />}
      <div role="status">{isDone && <p>{words.done(red, yellow)}</p>}</div>
      {look.error !== null && <Problem error={look.error} retry={begin} />}
      <Found look={look} />
    </details>
  )
}
