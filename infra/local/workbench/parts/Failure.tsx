import { Button } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected'
import { ControlError } from '../api/control.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from './Empty.tsx'

/** Something could not be fetched: what it was, what to do, and a button to try again. */
export function Failure(props: { error: unknown; onRetry: () => void }) {
  const { t } = useText()
  const absent = props.error instanceof ControlError && [0, 502, 504].includes(props.error.status)
  const reason = props.error instanceof Error ? props.error.message : String(props.error)
  return (
    <Empty
      icon={<PlugDisconnectedRegular />}
      title={absent ? t.shell.missing : t.shell.failed}
      help={absent ? t.shell.missingHelp : reason}
    >
      <Button onClick={props.onRetry}>{t.common.tryAgain}</Button>
    </Empty>
  )
}
