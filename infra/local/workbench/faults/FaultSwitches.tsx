import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { control } from '../api/control.ts'
import type { Faults } from '../api/shapes.ts'
import { useNotify } from '../parts/notices.tsx'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  label: { display: 'grid' },
  help: { color: tokens.colorNeutralForeground2 },
})

const KINDS = ['throttle', 'unavailable', 'timeoutAfterCommit'] as const

/** Makes the tenant's hosts fail as Microsoft's do. */
export function FaultSwitches(props: { faults: Faults }) {
  const { t } = useText()
  const styles = useStyles()
  const notify = useNotify()
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (faults: Partial<Faults>) => control.setFaults(faults),
    onSuccess: ({ faults }) => client.setQueryData(['faults'], faults),
    onError: (error) => notify('error', t.faults.failed, error.message),
  })
  return (
    <div className={styles.list}>
      {KINDS.map((kind) => (
        <Switch
          key={kind}
          checked={props.faults[kind]}
          onChange={(_event, data) => change.mutate({ [kind]: data.checked })}
          label={
            <span className={styles.label}>
              <Text>{t.faults[kind]}</Text>
              <Text size={200} className={styles.help}>
                {t.faults[`${kind}Help`]}
              </Text>
            </span>
          }
        />
      ))}
    </div>
  )
}
